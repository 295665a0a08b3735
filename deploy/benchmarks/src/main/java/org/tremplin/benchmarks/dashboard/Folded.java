package org.tremplin.benchmarks.dashboard;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.tremplin.benchmarks.project.History.Told;
import org.tremplin.platform.following.Projection;
import tools.jackson.databind.json.JsonMapper;

/** The projection's documents made in memory and inserted at once: many people in a short time. */
final class Folded {

    private static final int AT_ONCE = 1_000;
    private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);

    private final Projection<Object> projection;
    private final JsonMapper json;
    private final Map<String, Map<String, Document>> collections = new HashMap<>();

    Folded(Projection<Object> projection, JsonMapper json) {
        this.projection = projection;
        this.json = json;
    }

    void on(Told told) {
        projection.on(told.event(), told.envelope(), (collection, id, values) -> {
            Document document = collections
                    .computeIfAbsent(collection, name -> new HashMap<>())
                    .computeIfAbsent(id, one -> new Document("_id", one));
            values.forEach((path, value) -> set(document, path, value));
        });
    }

    /** Writes all documents, also where the service has some of them from the events that came in, and lets go of them. */
    void insert(MongoDatabase database) {
        collections.forEach((collection, documents) -> {
            List<WriteModel<Document>> all = new ArrayList<>();
            documents.forEach(
                    (id, document) -> all.add(new ReplaceOneModel<>(Filters.eq("_id", id), document, OR_INSERT)));
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                database.getCollection(collection).bulkWrite(all.subList(from, Math.min(from + AT_ONCE, all.size())));
            }
        });
        collections.clear();
    }

    private void set(Document document, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            Document inner = (Document) document.computeIfAbsent(path.substring(0, dot), step -> new Document());
            set(inner, path.substring(dot + 1), value);
        } else if (value == null) {
            document.remove(path);
        } else {
            document.put(path, stored(value));
        }
    }

    private Object stored(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number;
            case Boolean yes -> yes;
            case Map<?, ?> map -> new Document(json.convertValue(map, DOCUMENT));
            case List<?> list ->
                list.stream()
                        .map(one ->
                                one instanceof Record ? new Document(json.convertValue(one, DOCUMENT)) : stored(one))
                        .toList();
            default -> value.toString();
        };
    }

    private static final tools.jackson.core.type.TypeReference<Map<String, Object>> DOCUMENT =
            new tools.jackson.core.type.TypeReference<>() {};
}
