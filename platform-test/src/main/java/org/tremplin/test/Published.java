package org.tremplin.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.publishing.CloudEventHeaders;
import org.tremplin.platform.publishing.PublishedTypes;
import tools.jackson.databind.json.JsonMapper;

/** Puts published events on their topics the way their producers do, and reads what the service under test tells. */
public final class Published implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final JsonMapper json = JsonMapper.builder().build();

    Published(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Tells a fact; the id follows from source and sequence, so telling it again is a redelivery. */
    public void tell(String subject, String source, long sequence, PublishedEvent event) {
        Envelope envelope = envelope(subject, source, sequence, PublishedTypes.nameOf(event.getClass()));
        send(CloudEventHeaders.write(topicOf(envelope.type()), envelope, json.writeValueAsBytes(event)));
    }

    /** Puts a record on a topic that claims a type but holds anything. */
    public void tellRaw(String subject, String source, long sequence, String type, String payload) {
        Envelope envelope = envelope(subject, source, sequence, type);
        send(CloudEventHeaders.write(topicOf(type), envelope, payload.getBytes(StandardCharsets.UTF_8)));
    }

    /** Everything that lies on a topic, partition by partition in order. */
    public List<Heard> heard(String topic) {
        return records(topic).stream().map(this::read).toList();
    }

    /** The topics that there are, but for the broker's own. */
    List<String> topics() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> !topic.startsWith("__"))
                    .toList();
        }
    }

    /** All records of a topic as they lie there. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private Heard read(ConsumerRecord<String, byte[]> message) {
        Envelope envelope = new Envelope(
                header(message, "ce_id"),
                header(message, "ce_source"),
                Long.parseLong(header(message, "ce_sequence")),
                header(message, "ce_type"),
                header(message, "ce_subject"),
                OffsetDateTime.parse(header(message, "ce_time")).toInstant(),
                optional(message, "ce_partner"),
                optional(message, "ce_correlationid"),
                optional(message, "ce_causationid"));
        Class<? extends PublishedEvent> type =
                PublishedTypes.find(envelope.type()).orElseThrow();
        return new Heard(
                message.key(),
                envelope,
                json.readValue(message.value(), type),
                new String(message.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        String value = optional(message, name);
        if (value == null) {
            throw new IllegalStateException("A record without " + name);
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Envelope envelope(String subject, String source, long sequence, String type) {
        String id = UUID.nameUUIDFromBytes((source + "#" + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Envelope(id, source, sequence, type, subject, Instant.now(), "asti", "test", null);
    }

    private static String topicOf(String type) {
        return "tremplin." + type.split("\\.")[2] + ".v1";
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
