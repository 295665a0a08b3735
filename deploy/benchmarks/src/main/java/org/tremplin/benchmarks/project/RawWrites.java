package org.tremplin.benchmarks.project;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.tremplin.benchmarks.Topic;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;
import org.tremplin.platform.publishing.PublishedTypes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that the same documents can cost: a consumer, and for every change of the real projection one upsert, in one
 * bulk write a poll and collection. No guard against what comes twice, no position, no parking, no edition.
 */
final class RawWrites {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final String kafka;
    private final Set<String> topics;
    private final MongoDatabase database;
    private final Projection<Object> projection;
    private final JsonMapper json;

    RawWrites(
            String kafka, Set<String> topics, MongoDatabase database, Projection<Object> projection, JsonMapper json) {
        this.kafka = kafka;
        this.topics = topics;
        this.database = database;
        this.projection = projection;
        this.json = json;
    }

    /** Writes everything into an empty database; how many events there were. */
    long run() {
        database.drop();
        return Topic.read(kafka, topics, this::write);
    }

    private void write(Iterable<ConsumerRecord<String, byte[]>> batch) {
        Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> one : batch) {
            projection.on(
                    read(one),
                    envelope(one),
                    (collection, id, values) -> writes.computeIfAbsent(collection, name -> new ArrayList<>())
                            .add(new UpdateOneModel<>(Filters.eq("_id", id), update(values), UPSERT)));
        }
        writes.forEach((collection, those) -> database.getCollection(collection).bulkWrite(those));
    }

    private Object read(ConsumerRecord<String, byte[]> one) {
        return json.readValue(
                one.value(), PublishedTypes.find(header(one, "ce_type")).orElseThrow());
    }

    private Document update(Map<String, ? extends @Nullable Object> values) {
        Document set = new Document();
        Document unset = new Document();
        values.forEach((path, value) -> {
            if (value == null) {
                unset.append(path, "");
            } else {
                set.append(path, stored(value));
            }
        });
        Document update = set.isEmpty() ? new Document() : new Document("$set", set);
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }

    private Object stored(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number;
            case Boolean yes -> yes;
            case Map<?, ?> map -> json.convertValue(map, Map.class);
            case List<?> list -> json.convertValue(list, List.class);
            default -> value.toString();
        };
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> one) {
        return new Envelope(
                header(one, "ce_id"),
                header(one, "ce_source"),
                Long.parseLong(header(one, "ce_sequence")),
                header(one, "ce_type"),
                header(one, "ce_subject"),
                java.time.OffsetDateTime.parse(header(one, "ce_time")).toInstant(),
                null,
                null,
                null);
    }

    private static String header(ConsumerRecord<String, byte[]> one, String name) {
        return new String(Objects.requireNonNull(one.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }
}
