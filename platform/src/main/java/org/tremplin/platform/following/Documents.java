package org.tremplin.platform.following;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.tremplin.platform.following.DocumentChanges.Change;

/**
 * Applies changes to documents. A document remembers in {@code positions} how far each source has come in it; a change is
 * applied only if it is further on, so a redelivered or late duplicate changes nothing. A document belongs to an edition:
 * what an earlier one left is thrown away by the first change of a later one, and an earlier one changes nothing in it.
 */
final class Documents {

    private static final String POSITIONS = "positions";
    private static final UpdateOptions IF_MISSING = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;

    Documents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Writes changes of an edition. */
    void apply(DocumentChanges changes, long edition) {
        Map<String, List<Change>> byCollection = changes.inOrder().stream()
                .collect(Collectors.groupingBy(Change::collection, LinkedHashMap::new, Collectors.toList()));
        byCollection.forEach((collection, those) -> apply(collection, those, edition));
    }

    /** Throws what earlier editions left away; indexes stay. */
    void empty(String collection, long edition) {
        mongo.getCollection(collection).deleteMany(Editions.before(edition));
    }

    /** Makes the indexes that are missing, as after the loss of the store. */
    void index() {
        if (mongo.getConverter().getMappingContext() instanceof MongoMappingContext mapping) {
            var indexes = new MongoPersistentEntityIndexResolver(mapping);
            mapping.getPersistentEntities().stream()
                    .filter(entity ->
                            entity.isAnnotationPresent(org.springframework.data.mongodb.core.mapping.Document.class))
                    .forEach(entity -> indexes.resolveIndexFor(entity.getTypeInformation())
                            .forEach(mongo.indexOps(entity.getType())::createIndex));
        }
    }

    private void apply(String collection, List<Change> changes, long edition) {
        var documents = mongo.getCollection(collection);
        Map<String, Change> first = new LinkedHashMap<>();
        changes.forEach(change -> first.putIfAbsent(change.id(), change));
        first.keySet().removeAll(present(documents, first.keySet(), edition));
        if (!first.isEmpty()) {
            List<WriteModel<Document>> missing = first.values().stream()
                    .map(change -> creation(change, edition))
                    .toList();
            documents.bulkWrite(missing, new BulkWriteOptions().ordered(false));
        }
        List<WriteModel<Document>> updates = changes.stream()
                .map(change ->
                        (WriteModel<Document>) new UpdateOneModel<Document>(guard(change, edition), update(change)))
                .toList();
        documents.bulkWrite(updates, new BulkWriteOptions().ordered(true));
    }

    /** Which documents are there, without those that an earlier edition left; these are thrown away. */
    private static Set<String> present(MongoCollection<Document> documents, Set<String> ids, long edition) {
        Set<String> present = new HashSet<>();
        for (Document one : documents.find(Filters.in("_id", ids)).projection(Projections.include(Editions.FIELD))) {
            String id = one.getString("_id");
            if (one.get(Editions.FIELD, 0L) < edition) {
                documents.deleteOne(Filters.and(Filters.eq("_id", id), Editions.before(edition)));
            } else {
                present.add(id);
            }
        }
        return present;
    }

    /** Makes a missing document with its first change in one step, so that nobody reads it half made. */
    private static WriteModel<Document> creation(Change change, long edition) {
        Document made =
                new Document(Editions.FIELD, edition).append(POSITIONS + "." + change.source(), change.sequence());
        change.values().forEach((path, value) -> {
            if (value != null) {
                made.append(path, value);
            }
        });
        return new UpdateOneModel<>(Filters.eq("_id", change.id()), new Document("$setOnInsert", made), IF_MISSING);
    }

    private static Bson guard(Change change, long edition) {
        String position = POSITIONS + "." + change.source();
        return Filters.and(
                Filters.eq("_id", change.id()),
                Filters.eq(Editions.FIELD, edition),
                Filters.or(Filters.exists(position, false), Filters.lt(position, change.sequence())));
    }

    private static Bson update(Change change) {
        Document set = new Document(POSITIONS + "." + change.source(), change.sequence());
        Document unset = new Document();
        change.values().forEach((path, value) -> {
            if (value == null) {
                unset.append(path, "");
            } else {
                set.append(path, value);
            }
        });
        Document update = new Document("$set", set);
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }
}
