package org.tremplin.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** What ties a person to partners, whoever asks; whoever passes it on asks {@link Access} before. */
public final class Ties {

    private final MongoOperations mongo;
    private final RelationsPlace place;
    private final Clock clock;

    Ties(MongoOperations mongo, RelationsPlace place, Clock clock) {
        this.mongo = mongo;
        this.place = place;
        this.clock = clock;
    }

    /** Whether a partner holds her file: it registered her, or accompanies her in a programme that she has not left. */
    public boolean holds(String partner, String participant) {
        return relations(participant).isHeldBy(partner);
    }

    /** Code of the partner that registered her, null where she is not known here. */
    public @Nullable String registeredBy(String participant) {
        return relations(participant).registeredBy();
    }

    /** What each partner may know of her today, as far as its agreement is in force; partners that may know nothing are left out. */
    public SortedMap<String, Set<Level>> byPartner(String participant) {
        LocalDate today = LocalDate.now(clock);
        Relations relations = relations(participant);
        SortedMap<String, Set<Level>> levels = new TreeMap<>();
        for (String partner : relations.partners()) {
            Set<Level> known = relations.levelsOf(partner, today);
            if (!known.isEmpty() && isBound(partner, today)) {
                levels.put(partner, known);
            }
        }
        return levels;
    }

    private boolean isBound(String partner, LocalDate today) {
        return Stream.ofNullable(mongo.findById(partner, Agreement.class, Agreement.COLLECTION))
                .anyMatch(agreement -> agreement.isInForce(today));
    }

    private Relations relations(String participant) {
        return place.of(participant, mongo);
    }
}
