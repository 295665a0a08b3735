package org.tremplin.platform.following;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.platform.publishing.PublishedTypes;
import tools.jackson.databind.json.JsonMapper;

/** Reads batches of records as events, by the {@code ce_type} header against the contracts known here and nothing else. */
final class KafkaRecords {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRecords.class);

    private final JsonMapper json;

    KafkaRecords(JsonMapper json) {
        this.json = json;
    }

    /** The events of a batch, in order; types that this version does not know are passed over. */
    List<Incoming> read(Message<List<byte[]>> batch) {
        List<?> headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(batch, KafkaHeaders.OFFSET);
        List<Incoming> events = new ArrayList<>(batch.getPayload().size());
        for (int i = 0; i < batch.getPayload().size(); i++) {
            Object payload = batch.getPayload().get(i);
            byte[] data = payload instanceof byte[] bytes ? bytes : new byte[0];
            String place = topics.get(i) + "/" + partitions.get(i) + "/" + offsets.get(i);
            Incoming incoming = incoming((Map<?, ?>) headers.get(i), place, data);
            if (incoming != null) {
                events.add(incoming);
            }
        }
        return events;
    }

    /** The offset behind the last record of each partition in a batch. */
    Map<TopicPartition, Long> positions(Message<List<byte[]>> batch) {
        List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(batch, KafkaHeaders.OFFSET);
        Map<TopicPartition, Long> reached = new HashMap<>();
        for (int i = 0; i < offsets.size(); i++) {
            reached.merge(
                    new TopicPartition((String) topics.get(i), (Integer) partitions.get(i)),
                    (Long) offsets.get(i) + 1,
                    Math::max);
        }
        return reached;
    }

    /** Reads a payload as the contract that its type names. */
    PublishedEvent decode(String type, byte[] data) {
        Class<? extends PublishedEvent> contract = PublishedTypes.find(type)
                .orElseThrow(() -> new IllegalArgumentException("Not an event type known here: " + type));
        return Objects.requireNonNull(json.readValue(data, contract), "An event cannot be null");
    }

    private @Nullable Incoming incoming(Map<?, ?> headers, String place, byte[] data) {
        String type = text(headers, "ce_type");
        if (type != null && PublishedTypes.find(type).isEmpty()) {
            LOG.info("Passes over {}: this version does not know it", type);
            return null;
        }
        try {
            Envelope envelope = new Envelope(
                    required(headers, "ce_id"),
                    required(headers, "ce_source"),
                    Long.parseLong(required(headers, "ce_sequence")),
                    required(headers, "ce_type"),
                    required(headers, "ce_subject"),
                    OffsetDateTime.parse(required(headers, "ce_time")).toInstant(),
                    text(headers, "ce_partner"),
                    text(headers, "ce_correlationid"),
                    text(headers, "ce_causationid"));
            return new Incoming(envelope, () -> data, () -> decode(envelope.type(), data));
        } catch (RuntimeException noCloudEvent) {
            return unreadable(headers, place, data, noCloudEvent);
        }
    }

    /** A record without proper attributes parks under the subject it claims, or alone. */
    private static Incoming unreadable(Map<?, ?> headers, String place, byte[] data, RuntimeException why) {
        String subject = text(headers, "ce_subject");
        Envelope envelope = new Envelope(
                place,
                "/unreadable/" + place,
                0,
                Objects.requireNonNullElse(text(headers, "ce_type"), "unknown"),
                subject == null ? place : subject,
                java.time.Instant.EPOCH,
                null,
                null,
                null);
        return new Incoming(envelope, () -> data, () -> {
            throw why;
        });
    }

    private static String required(Map<?, ?> headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("The attribute " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Map<?, ?> headers, String name) {
        Object value = headers.get(name);
        return switch (value) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }

    private static List<?> list(Message<?> batch, String header) {
        return Objects.requireNonNull(
                batch.getHeaders().get(header, List.class), () -> "A batch without header " + header);
    }
}
