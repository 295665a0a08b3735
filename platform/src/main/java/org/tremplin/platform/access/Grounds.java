package org.tremplin.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tremplin.web.Actor;
import org.tremplin.web.Remembered;

/**
 * What decisions about access rest on: who is tied to whom, whose agreement is in force, what was opened in an emergency. A
 * page asks a dozen times, so a request that only reads looks each of it up once, and again when a second has passed.
 */
final class Grounds {

    private static final String ATTRIBUTE = Grounds.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final MongoOperations mongo;
    private final RelationsPlace place;
    private final OpenedFiles openedFiles;
    private final Remembered<List<String>> programmes;

    Grounds(MongoOperations mongo, RelationsPlace place, OpenedFiles openedFiles) {
        this.mongo = mongo;
        this.place = place;
        this.openedFiles = openedFiles;
        this.programmes = new Remembered<>(
                GOOD_FOR,
                () -> mongo.findAll(Document.class, AccessProjection.PROGRAMMES).stream()
                        .map(found -> Objects.requireNonNull(found.getString("_id")))
                        .toList());
    }

    /** The relations of those of them who are known. */
    Map<String, Relations> relations(Collection<String> participants) {
        Seen seen = seen();
        List<String> unseen = new ArrayList<>(participants);
        unseen.removeAll(seen.looked.keySet());
        if (!unseen.isEmpty()) {
            Map<String, Relations> found = place.of(unseen, mongo);
            unseen.forEach(id -> seen.looked.put(id, found.get(id)));
        }
        Map<String, Relations> all = new HashMap<>();
        for (String participant : participants) {
            Relations relations = seen.looked.get(participant);
            if (relations != null) {
                all.put(participant, relations);
            }
        }
        return all;
    }

    /** Takes relations that were read with the documents that hold them, so that this request need not look them up. */
    void read(Map<String, Relations> read) {
        seen().looked.putAll(read);
    }

    /** Whether the partner's agreement is in force on this day. */
    boolean isBound(String partner, LocalDate today) {
        if (partner.isEmpty()) {
            return false;
        }
        Agreement agreement = seen().agreements.computeIfAbsent(partner, this::agreement);
        return agreement.isInForce(today);
    }

    /** The participants whose files this actor has opened in an emergency. */
    Set<String> openTo(Actor actor) {
        Seen seen = seen();
        if (seen.open == null) {
            seen.open = openedFiles.openTo(actor);
        }
        return seen.open;
    }

    /**
     * Codes of the programmes, which are parts of the relations' paths; of a second ago, since a new one opens nothing to
     * anybody before somebody is in it.
     */
    List<String> programmes() {
        return programmes.get();
    }

    /** Looks everything up anew from now on, because there may be news. */
    void forget() {
        programmes.forget();
        HttpServletRequest request = reading();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE);
        }
    }

    private Agreement agreement(String partner) {
        Agreement found = mongo.findById(partner, Agreement.class, Agreement.COLLECTION);
        return found == null ? Agreement.NONE : found;
    }

    private static Seen seen() {
        HttpServletRequest request = reading();
        if (request == null) {
            return new Seen();
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Seen seen && seen.isFresh()) {
            return seen;
        }
        Seen seen = new Seen();
        request.setAttribute(ATTRIBUTE, seen);
        return seen;
    }

    private static @Nullable HttpServletRequest reading() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && READING.contains(attributes.getRequest().getMethod())
                ? attributes.getRequest()
                : null;
    }

    /** What one request has looked up, by its one thread; null for who is not known. */
    private static final class Seen {

        private final long since = System.nanoTime();
        private final Map<String, @Nullable Relations> looked = new HashMap<>();
        private final Map<String, Agreement> agreements = new HashMap<>();
        private @Nullable Set<String> open;

        private boolean isFresh() {
            return System.nanoTime() - since < GOOD_FOR.toNanos();
        }
    }
}
