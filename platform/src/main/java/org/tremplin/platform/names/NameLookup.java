package org.tremplin.platform.names;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.client.RestClient;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.erasure.ForgetsParticipants;

/** Asks the participant-service for names that are wanted, and keeps them beside the read models. */
final class NameLookup implements Names, ForgetsParticipants, SmartLifecycle {

    static final String WANTED = "wanted";
    static final String FORGOTTEN = "forgotten";

    private static final Logger LOG = LoggerFactory.getLogger(NameLookup.class);
    private static final String KNOWN = "known";
    private static final String UNKNOWN = "unknown";
    private static final int AT_ONCE = 500;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int REFERENCE_DIGITS = 6;

    private final MongoOperations mongo;
    private final RestClient participants;
    private final @Nullable Access access;
    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private boolean failing;

    /** @param access who may know whose name; without it nobody does */
    NameLookup(MongoOperations mongo, RestClient participants, @Nullable Access access) {
        this.mongo = mongo;
        this.participants = participants;
        this.access = access;
    }

    @Override
    public Map<String, String> of(Collection<String> ids) {
        return named(ids, access == null ? Set.of() : access.among(ids, Level.CONTACT));
    }

    @Override
    public Map<String, String> onRoster(Collection<String> ids) {
        return named(ids, ids);
    }

    private Map<String, String> named(Collection<String> ids, Collection<String> named) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, reference(id)));
        for (Document stored : names().find(Filters.in("_id", named))) {
            if (stored.getString("name") instanceof String name) {
                names.put(stored.getString("_id"), name);
            }
        }
        return names;
    }

    @Override
    public void forget(String participant) {
        names().updateOne(
                        Filters.eq("_id", participant),
                        Updates.combine(Updates.set("state", FORGOTTEN), Updates.unset("name")));
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("names").daemon().factory());
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            List<String> wanted;
            do {
                wanted = names().find(Filters.eq("state", WANTED))
                        .limit(AT_ONCE)
                        .map(stored -> stored.getString("_id"))
                        .into(new ArrayList<>());
                if (!wanted.isEmpty()) {
                    lookUp(wanted);
                }
            } while (wanted.size() == AT_ONCE);
            failing = false;
        } catch (RuntimeException away) {
            if (!failing) {
                LOG.info(
                        "Names are not to be had now ({}); asking again",
                        away.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    private void lookUp(List<String> ids) {
        Answer answer = participants
                .post()
                .uri("/api/participants/v1/participants/names")
                .body(Map.of("ids", ids))
                .retrieve()
                .body(Answer.class);
        Map<String, String> found = new HashMap<>();
        if (answer != null) {
            answer.names().forEach(named -> found.put(named.id(), named.name()));
        }
        for (String id : ids) {
            String name = found.get(id);
            // Only where it is wanted still: she may have been erased while the answer was on its way.
            names().updateOne(
                            Filters.and(Filters.eq("_id", id), Filters.eq("state", WANTED)),
                            name == null
                                    ? Updates.set("state", UNKNOWN)
                                    : Updates.combine(Updates.set("state", KNOWN), Updates.set("name", name)));
        }
    }

    private static String reference(String id) {
        String digits = id.replace("-", "").toUpperCase(Locale.ROOT);
        return "P-" + digits.substring(0, Math.min(REFERENCE_DIGITS, digits.length()));
    }

    private MongoCollection<Document> names() {
        return mongo.getCollection(NamesProjection.COLLECTION);
    }

    /** What the participant-service answers. */
    private record Answer(List<Named> names) {}

    /** One participant's name. */
    private record Named(String id, String name) {}
}
