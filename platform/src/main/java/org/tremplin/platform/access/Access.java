package org.tremplin.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;
import org.tremplin.web.Roles;

/**
 * Says what the actor of this request may know of whom. Everything that shows or changes something about a person asks
 * here, one by one or with {@link #visible} as part of its query.
 */
public final class Access {

    private final MongoOperations mongo;
    private final RelationsPlace place;
    private final Grounds grounds;
    private final AccessNotes notes;
    private final News news;
    private final Clock clock;

    Access(MongoOperations mongo, RelationsPlace place, Grounds grounds, AccessNotes notes, News news, Clock clock) {
        this.mongo = mongo;
        this.place = place;
        this.grounds = grounds;
        this.notes = notes;
        this.news = news;
        this.clock = clock;
    }

    /** What the actor may know of a person; nothing at all where she must seem not to exist. */
    public Set<Level> to(String participant) {
        return known(participant).levels();
    }

    /** What the actor may know of each of these people, asked for at once. */
    public Map<String, Set<Level>> to(Collection<String> participants) {
        Map<String, Set<Level>> levels = new HashMap<>();
        known(participants).forEach((id, known) -> levels.put(id, known.levels()));
        return levels;
    }

    /** Those of these people of whom the actor may know so much. */
    public Set<String> among(Collection<String> participants, Level level) {
        return to(participants).entrySet().stream()
                .filter(known -> known.getValue().contains(level))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What ties people to partners was read with the documents about them: this request need not look it up once more. */
    public void read(Map<String, Relations> relations) {
        grounds.read(relations);
    }

    /**
     * Refuses where the actor may not know so much: as if she did not exist, or, if she may know that, with the level. What
     * is granted and what is refused stands in the access log.
     *
     * @return all that the actor may know of her
     */
    public Set<Level> require(String participant, Level level) {
        Known known = known(participant);
        if (!known.levels().contains(level)) {
            awaitNews();
            known = known(participant);
        }
        if (!known.levels().contains(level)) {
            throw refusal(participant, known, level);
        }
        notes.touched(Map.of(participant, known.way()));
        return known.levels();
    }

    /**
     * Refuses as {@link #require} does, and where only a file opened in an emergency shows so much: that lets nobody change
     * anything, least of all who may know what.
     */
    public void requireToChange(String participant, Level level) {
        Known known = withoutOpening(participant);
        if (!known.levels().contains(level)) {
            awaitNews();
            known = withoutOpening(participant);
        }
        if (!known.levels().contains(level)) {
            throw refusal(participant, known(participant), level);
        }
        notes.touched(Map.of(participant, known.way()));
    }

    /** Whether {@link #requireToChange} would let the actor, for pages that offer what can be changed. */
    public boolean mayChange(String participant, Level level) {
        return withoutOpening(participant).levels().contains(level);
    }

    private Known withoutOpening(String participant) {
        return only(participant, known(Set.of(participant), Set::of));
    }

    private Refusal refusal(String participant, Known known, Level level) {
        Refusal refusal = known.levels().isEmpty() ? new NotFound("participant") : new NotShared(level);
        notes.refused(participant, refusal.code());
        return refusal;
    }

    /** Refuses whoever acts for a partner that no agreement binds today. */
    public void requireAgreement() {
        String partner = Actor.current().partner();
        if (!isBound(partner)) {
            awaitNews();
            if (!isBound(partner)) {
                throw new NotBound();
            }
        }
    }

    /**
     * What the actor may know of those of these people of whom she may know anything, who stand in the answer of a list or a
     * search then, which is written into the access log; none is worth a line too.
     */
    public Map<String, Set<Level>> show(Collection<String> participants) {
        Map<String, Set<Level>> levels = new HashMap<>();
        Map<String, Way> ways = new LinkedHashMap<>();
        known(participants).forEach((id, known) -> {
            if (!known.levels().isEmpty()) {
                levels.put(id, known.levels());
                ways.put(id, known.way());
            }
        });
        notes.shown(ways);
        return levels;
    }

    /** Writes into the access log that these people stand in the answer of a list or a search; none is worth a line too. */
    public void shown(Collection<String> participants) {
        String partner = Actor.current().partner();
        Map<String, Way> ways = new LinkedHashMap<>();
        grounds.relations(participants).forEach((id, relations) -> ways.put(id, relations.way(partner, today())));
        if (ways.containsValue(Way.NONE)) {
            grounds.openTo(Actor.current()).forEach(id -> ways.replace(id, Way.NONE, Way.BREAK_GLASS));
        }
        participants.forEach(id -> ways.putIfAbsent(id, Way.NONE));
        notes.shown(ways);
    }

    /** Writes into the access log that a roster showed these people, or that they were marked on it. */
    public void onRoster(Collection<String> participants) {
        Map<String, Way> ways = new LinkedHashMap<>();
        participants.forEach(id -> ways.put(id, Way.ROSTER));
        notes.touched(ways);
    }

    /** Matches the documents of people of whom the actor may know so much, in the collection that holds the relations. */
    public Criteria visible(Level level) {
        Actor actor = Actor.current();
        if (isHerself(actor)) {
            return Criteria.where("_id").is(actor.subject());
        }
        if (!mostOf(actor).contains(level)) {
            return Criteria.where("_id").is("");
        }
        String partner = actor.partner();
        List<Criteria> ways = new ArrayList<>();
        ways.add(Criteria.where(place.path(Relations.REGISTERED_BY)).is(partner));
        for (String programme : grounds.programmes()) {
            ways.add(Criteria.where(place.path(Relations.ACCOMPANIED_BY + programme))
                    .is(partner));
        }
        String shares = place.path(Relations.SHARES + partner + ".");
        for (Level shared : level == Level.EXISTENCE ? EnumSet.allOf(Level.class) : EnumSet.of(level)) {
            ways.add(Criteria.where(shares + shared.code()).gte(today().toString()));
        }
        Set<String> opened = grounds.openTo(actor);
        if (!opened.isEmpty()) {
            ways.add(Criteria.where("_id")
                    .in(opened)
                    .and(place.path(Relations.REGISTERED_BY))
                    .exists(true));
        }
        return new Criteria().orOperator(ways);
    }

    /** The ids of all of whom the actor may know so much, for read models that do not hold the relations themselves. */
    public Set<String> visibleIds(Level level) {
        return ids(visible(level));
    }

    /** The ids of all whom the actor's partner registered; none outside its agreement. */
    public Set<String> registeredIds() {
        String partner = Actor.current().partner();
        return isBound(partner)
                ? ids(Criteria.where(place.path(Relations.REGISTERED_BY)).is(partner))
                : Set.of();
    }

    /** Whether the partner's agreement is in force today; outside of it its staff see no person. */
    public boolean isBound(String partner) {
        return grounds.isBound(partner, today());
    }

    private void awaitNews() {
        news.await();
        grounds.forget();
    }

    /** What is known of a person, and by which way. */
    private record Known(Set<Level> levels, Way way) {

        static final Known NOTHING = new Known(Set.of(), Way.NONE);
    }

    private Known known(String participant) {
        return only(participant, known(Set.of(participant)));
    }

    private static Known only(String participant, Map<String, Known> known) {
        return Objects.requireNonNull(known.get(participant));
    }

    private Map<String, Known> known(Collection<String> participants) {
        return known(participants, () -> grounds.openTo(Actor.current()));
    }

    /** What was opened is asked for only where somebody's relations do not show all. */
    private Map<String, Known> known(Collection<String> participants, Supplier<Set<String>> opened) {
        Actor actor = Actor.current();
        Map<String, Known> known = new HashMap<>();
        if (isHerself(actor)) {
            participants.forEach(id -> known.put(id, ofHerself(actor, id)));
            return known;
        }
        Set<Level> most = mostOf(actor);
        Map<String, Relations> relations = most.isEmpty() ? Map.of() : grounds.relations(participants);
        for (String participant : participants) {
            Relations ties = relations.get(participant);
            Known through = ties == null ? Known.NOTHING : through(ties, most, actor.partner());
            // Nobody registered her any more once she was erased, and what was opened of her is closed with that.
            boolean more = ties != null
                    && ties.registeredBy() != null
                    && through.levels().size() < most.size()
                    && opened.get().contains(participant);
            known.put(participant, more ? new Known(most, Way.BREAK_GLASS) : through);
        }
        return known;
    }

    private Known through(Relations ties, Set<Level> most, String partner) {
        Set<Level> levels = EnumSet.copyOf(most);
        levels.retainAll(ties.levelsOf(partner, today()));
        return new Known(levels, ties.way(partner, today()));
    }

    private static boolean isHerself(Actor actor) {
        return actor.hasRole(Roles.PARTICIPANT);
    }

    private static Known ofHerself(Actor actor, String participant) {
        return new Known(participant.equals(actor.subject()) ? EnumSet.allOf(Level.class) : Set.of(), Way.SELF);
    }

    /** The most that this member of a partner's staff may know of anybody. */
    private Set<Level> mostOf(Actor actor) {
        Set<Level> ceiling = Ceiling.of(actor);
        return ceiling.isEmpty() || isBound(actor.partner()) ? ceiling : Set.of();
    }

    private Set<String> ids(Criteria criteria) {
        Query query = Query.query(criteria);
        query.fields().include("_id");
        Set<String> ids = new HashSet<>();
        for (Document found : mongo.find(query, Document.class, place.collection())) {
            ids.add(Objects.requireNonNull(found.getString("_id")));
        }
        return ids;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
