package org.tremplin.platform.following;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** {@link Parking} beside the read models, and thrown away with them. */
final class MongoParking implements Parking {

    private static final String COLLECTION = "parked_records";

    private final MongoOperations mongo;
    private final AtomicLong arrival = new AtomicLong(System.currentTimeMillis() << 10);

    MongoParking(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<String> subjects(String follower) {
        return records()
                .distinct("subject", Filters.eq("follower", follower), String.class)
                .into(new HashSet<>());
    }

    @Override
    public void park(String follower, Incoming incoming, String reason) {
        Envelope envelope = incoming.envelope();
        String id = follower + "|" + envelope.source() + "|" + envelope.sequence() + "|" + envelope.id();
        if (records().countDocuments(Filters.eq("_id", id)) > 0) {
            return;
        }
        Document document = new Document("_id", id)
                .append("follower", follower)
                .append("subject", envelope.subject())
                .append("arrival", arrival.incrementAndGet())
                .append("eventId", envelope.id())
                .append("source", envelope.source())
                .append("sequence", envelope.sequence())
                .append("type", envelope.type())
                .append("time", Date.from(envelope.time()))
                .append("partner", envelope.partner())
                .append("correlationId", envelope.correlationId())
                .append("causationId", envelope.causationId())
                .append("data", new Binary(incoming.data().get()))
                .append("reason", reason)
                .append("parkedAt", Date.from(Instant.now()));
        records().replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Parked> of(String follower, String subject) {
        return records()
                .find(Filters.and(Filters.eq("follower", follower), Filters.eq("subject", subject)))
                .sort(Sorts.ascending("arrival"))
                .map(MongoParking::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Parked> all(String follower, int atMost) {
        return records()
                .find(Filters.eq("follower", follower))
                .sort(Sorts.ascending("arrival"))
                .limit(atMost)
                .map(MongoParking::read)
                .into(new ArrayList<>());
    }

    @Override
    public void release(Parked parked) {
        records().deleteOne(Filters.eq("_id", parked.id()));
    }

    @Override
    public void clear(String follower) {
        records().deleteMany(Filters.eq("follower", follower));
    }

    private MongoCollection<Document> records() {
        return mongo.getCollection(COLLECTION);
    }

    private static Parked read(Document stored) {
        Envelope envelope = new Envelope(
                stored.getString("eventId"),
                stored.getString("source"),
                stored.getLong("sequence"),
                stored.getString("type"),
                stored.getString("subject"),
                stored.getDate("time").toInstant(),
                stored.getString("partner"),
                stored.getString("correlationId"),
                stored.getString("causationId"));
        return new Parked(
                stored.getString("_id"),
                stored.getString("follower"),
                envelope,
                stored.get("data", Binary.class).getData(),
                stored.getString("reason"),
                stored.getDate("parkedAt").toInstant());
    }
}
