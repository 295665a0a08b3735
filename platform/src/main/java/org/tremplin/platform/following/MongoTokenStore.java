package org.tremplin.platform.following;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.tremplin.platform.eventstore.ClaimedTokens;

/**
 * Keeps the tokens of projections beside their documents, so that whoever throws the documents away throws the position
 * away with them; each edition of a read model has tokens of its own. A segment belongs to the instance that claimed it last, until the claim is released or ten seconds old.
 */
final class MongoTokenStore implements TokenStore {

    private static final String COLLECTION = "follower_positions";

    private final MongoOperations mongo;
    private final Serializer serializer;
    private final Clock clock;
    private final Editions editions;
    private final String owner;

    MongoTokenStore(MongoOperations mongo, Serializer serializer, Clock clock, Editions editions, String owner) {
        this.mongo = mongo;
        this.serializer = serializer;
        this.clock = clock;
        this.editions = editions;
        this.owner = owner;
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        for (int segment = 0; segment < count; segment++) {
            initializeSegment(initial, processor, segment);
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        Document fresh = new Document("_id", id(processor, segment))
                .append("processor", processor)
                .append("segment", segment)
                .append(Editions.FIELD, editions.of(processor))
                .append("position", StorePosition.of(token))
                .append("gaps", StorePosition.gapsOf(token));
        write(fresh, token);
        try {
            tokens().insertOne(fresh);
        } catch (DuplicateKeyException | MongoWriteException present) {
            throw new UnableToClaimTokenException("Segment " + segment + " of " + processor + " is there already");
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Document values = new Document("position", StorePosition.of(token))
                .append("gaps", StorePosition.gapsOf(token))
                .append("claimedAt", now());
        write(values, token);
        claim(processor, segment, new Document("$set", values.append("owner", owner)));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        extendClaim(processor, segment);
        Document stored =
                tokens().find(Filters.eq("_id", id(processor, segment))).first();
        return stored == null || stored.getString("token") == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(
                        stored.getString("token"), String.class, stored.getString("tokenType"), null));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        claim(processor, segment, Updates.combine(Updates.set("owner", owner), Updates.set("claimedAt", now())));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens().updateOne(
                        Filters.and(Filters.eq("_id", id(processor, segment)), Filters.eq("owner", owner)),
                        Updates.unset("owner"));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens().deleteMany(Filters.and(
                Filters.eq("processor", processor),
                Filters.eq("segment", segment),
                Editions.before(editions.of(processor))));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens()
                .find(Filters.and(
                        Filters.eq("processor", processor), Filters.eq(Editions.FIELD, editions.of(processor))))
                .map(stored -> stored.getInteger("segment"))
                .into(new ArrayList<>())
                .stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(mongo.getCollection(COLLECTION).getNamespace().getFullName());
    }

    /**
     * Whether the documents of all these projections tell the event at this position. An event whose transaction was slow
     * lies behind the position reached and is still to come: then the token counts it among its gaps.
     */
    boolean cover(Collection<String> processors, long position) {
        List<String> ids =
                processors.stream().map(processor -> id(processor, 0)).toList();
        return tokens().countDocuments(Filters.and(
                        Filters.in("_id", ids), Filters.gte("position", position), Filters.ne("gaps", position)))
                == ids.size();
    }

    private void claim(String processor, int segment, Bson update) {
        Bson mine = Filters.and(
                Filters.eq("_id", id(processor, segment)),
                Filters.or(
                        Filters.exists("owner", false),
                        Filters.eq("owner", owner),
                        Filters.lt("claimedAt", Date.from(clock.instant().minus(ClaimedTokens.CLAIM))),
                        // By a clock that was wrong.
                        Filters.gt("claimedAt", Date.from(clock.instant().plus(ClaimedTokens.CLAIM)))));
        if (tokens().updateOne(mine, update).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(
                    "Segment " + segment + " of " + processor + " belongs to another instance, or is gone");
        }
    }

    private void write(Document document, @Nullable TrackingToken token) {
        if (token != null) {
            var serialized = serializer.serialize(token, String.class);
            document.append("token", serialized.getData())
                    .append("tokenType", serialized.getType().getName());
        }
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private String id(String processor, int segment) {
        return processor + "/" + segment + "/" + editions.of(processor);
    }

    private MongoCollection<Document> tokens() {
        return mongo.getCollection(COLLECTION);
    }
}
