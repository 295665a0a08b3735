package org.tremplin.platform.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.StoredBatch;
import org.tremplin.platform.following.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the event store holds to the service's topic. All sends of a batch are under way together and all are
 * awaited before the publisher's token moves, so every stored event reaches Kafka at least once, in order for its key.
 */
public final class EventPublisher implements StoredBatch {

    /** Name under which its token is kept. */
    public static final String NAME = "publisher";

    private final KafkaTemplate<String, byte[]> kafka;
    private final Translations translations;
    private final ServiceName service;
    private final JsonMapper json;

    EventPublisher(
            KafkaTemplate<String, byte[]> kafka, Translations translations, ServiceName service, JsonMapper json) {
        this.kafka = kafka;
        this.translations = translations;
        this.service = service;
        this.json = json;
    }

    @Override
    public void take(List<StoredEvent> batch) {
        List<CompletableFuture<?>> sends = new ArrayList<>(batch.size());
        for (StoredEvent stored : batch) {
            translations
                    .of(stored.event())
                    .map(outgoing -> record(stored.envelope(), outgoing))
                    .ifPresent(message -> sends.add(kafka.send(message)));
        }
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).join();
    }

    private ProducerRecord<String, byte[]> record(Envelope stored, Outgoing outgoing) {
        Envelope published = new Envelope(
                stored.id(),
                stored.source(),
                stored.sequence(),
                PublishedTypes.nameOf(outgoing.event().getClass()),
                outgoing.subject(),
                stored.time(),
                stored.partner(),
                stored.correlationId(),
                stored.causationId());
        return CloudEventHeaders.write(service.topic(), published, json.writeValueAsBytes(outgoing.event()));
    }
}
