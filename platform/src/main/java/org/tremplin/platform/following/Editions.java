package org.tremplin.platform.following;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which edition of its read model a projection writes. Whoever begins a read model from nothing begins an edition, a number
 * that only grows; documents and positions carry it. An instance that still writes an older one, because the store was
 * emptied under it or another instance began anew, is told so before every batch, and what it writes all the same changes
 * no document of a later edition.
 */
final class Editions {

    /** The edition in a document. */
    static final String FIELD = "edition";

    private static final String COLLECTION = "read_model_editions";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    Editions(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The edition that this instance writes; 0 before it knows. */
    long of(String projection) {
        return written.getOrDefault(projection, 0L);
    }

    /** The same, if it is the one that counts. */
    long require(String projection) {
        long edition = of(projection);
        if (edition == 0
                || !Long.valueOf(edition).equals(stored(Set.of(projection)).get(projection))) {
            throw new EditionOver(projection);
        }
        return edition;
    }

    /** Those of them that have another edition than this instance writes, or none any more. */
    Set<String> over(Collection<String> projections) {
        Map<String, Long> stored = stored(projections);
        return projections.stream()
                .filter(one -> !Long.valueOf(of(one)).equals(stored.get(one)))
                .collect(Collectors.toSet());
    }

    /** Goes on with the edition that is stored, if it is one for all of them. */
    boolean join(Collection<String> projections) {
        Map<String, Long> stored = stored(projections);
        if (stored.size() < projections.size() || Set.copyOf(stored.values()).size() > 1) {
            return false;
        }
        written.putAll(stored);
        return true;
    }

    /** Begins one edition for all of them; of two instances that do so at once, the later one's counts. */
    void begin(Collection<String> projections) {
        long highest = LongStream.concat(
                        stored(projections).values().stream().mapToLong(Long::longValue),
                        projections.stream().mapToLong(this::of))
                .max()
                .orElse(0);
        long edition = Math.max(clock.millis(), highest + 1);
        projections.forEach(projection -> editions()
                .updateOne(
                        Filters.eq("_id", projection), Updates.max(FIELD, edition), new UpdateOptions().upsert(true)));
        projections.forEach(projection -> written.put(projection, edition));
    }

    /** What an earlier edition left. */
    static Bson before(long edition) {
        return Filters.or(Filters.exists(FIELD, false), Filters.lt(FIELD, edition));
    }

    private Map<String, Long> stored(Collection<String> projections) {
        Map<String, Long> stored = new HashMap<>();
        for (Document one : editions().find(Filters.in("_id", projections))) {
            stored.put(one.getString("_id"), one.getLong(FIELD));
        }
        return stored;
    }

    private MongoCollection<Document> editions() {
        return mongo.getCollection(COLLECTION);
    }

    /** The read model was begun anew elsewhere, or its store is empty; nothing may be written until this one has joined. */
    static final class EditionOver extends IllegalStateException {
        private EditionOver(String projection) {
            super("The edition that this instance writes of " + projection + " is over");
        }
    }
}
