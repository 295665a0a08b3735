package org.tremplin.platform.publishing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.following.Envelope;

/** Writes events as CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_} headers, the payload as value. */
public final class CloudEventHeaders {

    private static final String SCHEMA = "urn:tremplin:schema:";

    private CloudEventHeaders() {}

    /** The record of one event; its key is the subject. */
    public static ProducerRecord<String, byte[]> write(String topic, Envelope envelope, byte[] data) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withSource(URI.create(envelope.source()))
                .withType(envelope.type())
                .withSubject(envelope.subject())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(SCHEMA + envelope.type()))
                .withDataContentType("application/json")
                .withData(data)
                .withExtension("sequence", Long.toString(envelope.sequence()));
        extend(event, "partner", envelope.partner());
        extend(event, "correlationid", envelope.correlationId());
        extend(event, "causationid", envelope.causationId());
        CloudEvent built = event.build();
        return KafkaMessageFactory.<String>createWriter(topic, envelope.subject())
                .writeBinary(built);
    }

    private static void extend(CloudEventBuilder event, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            event.withExtension(name, value);
        }
    }
}
