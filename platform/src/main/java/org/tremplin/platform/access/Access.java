package org.tremplin.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Roles;

/**
 * Says what the actor of this request may know of whom. Everything that shows or changes something about a person asks
 * here, one by one or with {@link #visible} as part of its query.
 */
public final class Access {

    private final MongoOperations mongo;
    private final RelationsPlace place;
    private final Clock clock;

    Access(MongoOperations mongo, RelationsPlace place, Clock clock) {
        this.mongo = mongo;
        this.place = place;
        this.clock = clock;
    }

    /** What the actor may know of a person; nothing at all where she must seem not to exist. */
    public Set<Level> to(String participant) {
        return Objects.requireNonNull(to(Set.of(participant)).get(participant));
    }

    /** What the actor may know of each of these people, asked for at once. */
    public Map<String, Set<Level>> to(Collection<String> participants) {
        Actor actor = Actor.current();
        Set<Level> most = mostOf(actor);
        Map<String, Relations> relations =
                most.isEmpty() || isHerself(actor) ? Map.of() : place.of(participants, mongo);
        Map<String, Set<Level>> levels = new HashMap<>();
        for (String participant : participants) {
            Set<Level> known = EnumSet.copyOf(most);
            known.retainAll(
                    isHerself(actor)
                            ? ofHerself(actor, participant)
                            : relations
                                    .getOrDefault(participant, Relations.NONE)
                                    .levelsOf(actor.partner(), today()));
            levels.put(participant, known);
        }
        return levels;
    }

    /** Refuses where the actor may not know so much: as if she did not exist, or, if she may know that, with the level. */
    public void require(String participant, Level level) {
        Set<Level> levels = to(participant);
        if (levels.isEmpty()) {
            throw new NotFound("participant");
        }
        if (!levels.contains(level)) {
            throw new NotShared(level);
        }
    }

    /** Matches the documents of people of whom the actor may know so much, in the collection that holds the relations. */
    public Criteria visible(Level level) {
        Actor actor = Actor.current();
        if (!mostOf(actor).contains(level)) {
            return Criteria.where("_id").is("");
        }
        if (isHerself(actor)) {
            return Criteria.where("_id").is(actor.subject());
        }
        String partner = actor.partner();
        List<Criteria> ways = new ArrayList<>();
        ways.add(Criteria.where(place.path(Relations.REGISTERED_BY)).is(partner));
        for (String programme : programmes()) {
            ways.add(Criteria.where(place.path(Relations.ACCOMPANIED_BY + programme))
                    .is(partner));
        }
        String shares = place.path(Relations.SHARES + partner + ".");
        for (Level opened : level == Level.EXISTENCE ? EnumSet.allOf(Level.class) : EnumSet.of(level)) {
            ways.add(Criteria.where(shares + opened.code()).gte(today().toString()));
        }
        return new Criteria().orOperator(ways);
    }

    /** The ids of all of whom the actor may know so much, for read models that do not hold the relations themselves. */
    public Set<String> visibleIds(Level level) {
        Query query = Query.query(visible(level));
        query.fields().include("_id");
        Set<String> ids = new HashSet<>();
        for (Document found : mongo.find(query, Document.class, place.collection())) {
            ids.add(Objects.requireNonNull(found.getString("_id")));
        }
        return ids;
    }

    /** Whether the partner's agreement is in force today; outside of it its staff see no person. */
    public boolean isBound(String partner) {
        if (partner.isEmpty()) {
            return false;
        }
        Agreement agreement = mongo.findById(partner, Agreement.class, Agreement.COLLECTION);
        return agreement != null && agreement.isInForce(today());
    }

    /** The partner that registered a person, null where she is not known here; whoever asks has access to her. */
    public @Nullable String registeredBy(String participant) {
        return place.of(Set.of(participant), mongo)
                .getOrDefault(participant, Relations.NONE)
                .registeredBy();
    }

    /** The most that this actor may know of anybody. */
    private Set<Level> mostOf(Actor actor) {
        if (isHerself(actor)) {
            return EnumSet.allOf(Level.class);
        }
        Set<Level> ceiling = Ceiling.of(actor);
        return ceiling.isEmpty() || isBound(actor.partner()) ? ceiling : EnumSet.noneOf(Level.class);
    }

    private static boolean isHerself(Actor actor) {
        return actor.hasRole(Roles.PARTICIPANT);
    }

    private static Set<Level> ofHerself(Actor actor, String participant) {
        return participant.equals(actor.subject()) ? EnumSet.allOf(Level.class) : EnumSet.noneOf(Level.class);
    }

    private List<String> programmes() {
        return mongo.findAll(Document.class, AccessProjection.PROGRAMMES).stream()
                .map(found -> Objects.requireNonNull(found.getString("_id")))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
