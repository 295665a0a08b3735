package org.tremplin.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.MongoOperations;

/** Which partners a person is tied to; whoever passes it on asks {@link Access} before whether she may be known. */
public final class Ties {

    private final Access access;
    private final MongoOperations mongo;
    private final RelationsPlace place;
    private final Clock clock;

    Ties(Access access, MongoOperations mongo, RelationsPlace place, Clock clock) {
        this.access = access;
        this.mongo = mongo;
        this.place = place;
        this.clock = clock;
    }

    /** Whether a partner holds her file: it registered her, or accompanies her in a programme that she has not left. */
    public boolean isHeldBy(String partner, String participant) {
        return relations(participant).isHeldBy(partner);
    }

    /** What each partner may know of her today, as far as its agreement is in force; without those that may know nothing. */
    public SortedMap<String, Set<Level>> byPartner(String participant) {
        Relations relations = relations(participant);
        SortedMap<String, Set<Level>> levels = new TreeMap<>();
        for (String partner : relations.partners()) {
            Set<Level> known = relations.levelsOf(partner, LocalDate.now(clock));
            if (!known.isEmpty() && access.isBound(partner)) {
                levels.put(partner, known);
            }
        }
        return levels;
    }

    private Relations relations(String participant) {
        return place.of(Set.of(participant), mongo).getOrDefault(participant, Relations.NONE);
    }
}
