package org.tremplin.platform.names;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * For whom a name is still wanted. The participant-service may hear of a person later than this service, so who is not
 * known there is asked for again, less and less often, and given up only after days.
 */
final class WantedNames {

    static final String WANTED = "wanted";
    static final String FORGOTTEN = "forgotten";

    private static final String KNOWN = "known";
    private static final String GIVEN_UP = "unknown";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 8;
    private static final int MOST_TRIES = 1000;

    private final MongoOperations mongo;

    WantedNames(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Somebody to ask for, after so many tries. */
    record Wanted(String id, int tries) {}

    /** Whom to ask for now, at most as many. */
    List<Wanted> due(int atMost) {
        return names().find(Filters.and(
                        Filters.eq("state", WANTED),
                        Filters.or(Filters.exists("next", false), Filters.lte("next", Date.from(Instant.now())))))
                .limit(atMost)
                .map(stored -> new Wanted(stored.getString("_id"), stored.getInteger("tries", 0)))
                .into(new ArrayList<>());
    }

    void found(Wanted wanted, String name) {
        update(wanted, new Document("state", KNOWN).append("name", name));
    }

    void notYet(Wanted wanted) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(wanted.tries(), DOUBLINGS));
        update(
                wanted,
                new Document("state", wanted.tries() < MOST_TRIES ? WANTED : GIVEN_UP)
                        .append("tries", wanted.tries() + 1)
                        .append("next", Date.from(Instant.now().plus(pause))));
    }

    /** Keeps no name of who was erased, and asks for none. */
    void forgotten(String participant) {
        names().updateOne(
                        Filters.eq("_id", participant),
                        Updates.combine(Updates.set("state", FORGOTTEN), Updates.unset("name")));
    }

    /** Only where it is wanted still: she may have been erased while the answer was on its way. */
    private void update(Wanted wanted, Document values) {
        names().updateOne(
                        Filters.and(Filters.eq("_id", wanted.id()), Filters.eq("state", WANTED)),
                        new Document("$set", values));
    }

    private MongoCollection<Document> names() {
        return mongo.getCollection(NamesProjection.COLLECTION);
    }
}
