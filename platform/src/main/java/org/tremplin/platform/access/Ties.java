package org.tremplin.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.MongoOperations;

/** Which partners a person is tied to; whoever passes it on asks {@link Access} before whether she may be known. */
public final class Ties {

    private final Access access;
    private final MongoOperations mongo;
    private final RelationsPlace place;
    private final News news;
    private final Clock clock;

    Ties(Access access, MongoOperations mongo, RelationsPlace place, News news, Clock clock) {
        this.access = access;
        this.mongo = mongo;
        this.place = place;
        this.news = news;
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

    /**
     * What a partner may know of each of these people today; nothing of those who are not known here, or while it is not
     * bound. It is looked up anew each time, also within a request.
     */
    public Map<String, Set<Level>> of(String partner, Collection<String> participants) {
        Map<String, Set<Level>> levels = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        Agreement agreement = mongo.findById(partner, Agreement.class, Agreement.COLLECTION);
        if (agreement != null && agreement.isInForce(today)) {
            place.of(participants, mongo)
                    .forEach((participant, relations) -> levels.put(participant, relations.levelsOf(partner, today)));
        }
        participants.forEach(participant -> levels.putIfAbsent(participant, Set.of()));
        return levels;
    }

    /** Returns once all is in that was told before this is asked; says that this has not caught up where it takes too long. */
    public void await() {
        news.await();
    }

    private Relations relations(String participant) {
        return place.of(Set.of(participant), mongo).getOrDefault(participant, Relations.NONE);
    }
}
