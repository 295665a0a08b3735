package org.tremplin.platform.names;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
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
import org.tremplin.platform.names.WantedNames.Wanted;

/** Asks the participant-service for names that are wanted, and keeps them beside the read models. */
final class NameLookup implements Names, ForgetsParticipants, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NameLookup.class);
    private static final int AT_ONCE = 500;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int REFERENCE_DIGITS = 6;

    private final MongoOperations mongo;
    private final WantedNames wantedNames;
    private final RestClient participants;
    private final @Nullable Access access;
    private volatile ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private boolean failing;

    /** @param access who may know whose name; without it nobody does */
    NameLookup(MongoOperations mongo, RestClient participants, @Nullable Access access) {
        this.mongo = mongo;
        this.wantedNames = new WantedNames(mongo);
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
        wantedNames.forgotten(participant);
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
            List<Wanted> wanted;
            do {
                wanted = wantedNames.due(AT_ONCE);
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

    private void lookUp(List<Wanted> wanted) {
        Answer answer = participants
                .post()
                .uri("/api/participants/v1/participants/names")
                .body(Map.of("ids", wanted.stream().map(Wanted::id).toList()))
                .retrieve()
                .body(Answer.class);
        Map<String, String> found = new HashMap<>();
        if (answer != null) {
            answer.names().forEach(named -> found.put(named.id(), named.name()));
        }
        for (Wanted one : wanted) {
            String name = found.get(one.id());
            if (name == null) {
                wantedNames.notYet(one);
            } else {
                wantedNames.found(one, name);
            }
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
