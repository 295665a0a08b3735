package org.tremplin.subscription.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.platform.publishing.ServiceName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One published event type in one version, as its contract describes it.
 *
 * @param type full name, such as {@code org.tremplin.training.session-attended.v1}
 * @param owner service that tells it and answers for it, such as {@code training-service}
 * @param topic Kafka topic on which it is told
 * @param dataClass how close to a person it comes
 * @param schema JSON Schema of its payload
 * @param example approved JSON of its payload
 */
public record EventType(
        String type, String owner, String topic, DataClass dataClass, JsonNode schema, JsonNode example) {

    private static final int PRODUCER = 2;

    static EventType read(String type, JsonMapper json) {
        Class<? extends PublishedEvent> contract = PublishedTypes.find(type).orElseThrow();
        Classified classified = Objects.requireNonNull(contract.getAnnotation(Classified.class), type);
        return new EventType(
                type,
                type.split("\\.")[PRODUCER] + "-service",
                new ServiceName(type.split("\\.")[PRODUCER]).topic(),
                classified.value(),
                resource(contract, "/schemas/" + type + ".json", json),
                resource(contract, "/examples/" + type + ".json", json));
    }

    /** Name without producer and version, such as {@code session-attended}. */
    public String name() {
        return type.split("\\.")[PRODUCER + 1];
    }

    /** Version, from 1. */
    public int version() {
        return Integer.parseInt(type.substring(type.lastIndexOf(".v") + 2));
    }

    /** What happened, in one English sentence. */
    public String description() {
        return schema.path("description").asString();
    }

    boolean isVersionOfSame(EventType other) {
        return owner.equals(other.owner) && name().equals(other.name());
    }

    private static JsonNode resource(Class<?> contract, String path, JsonMapper json) {
        try (InputStream stream = contract.getResourceAsStream(path)) {
            return json.readTree(Objects.requireNonNull(stream, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
