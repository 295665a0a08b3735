package org.tremplin.load.play;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Somebody whom the files speak of, by a partner's own identifier. */
final class Person {
    final String partner;
    final String externalId;
    private volatile @Nullable String id;
    private final Map<String, Set<String>> cohorts = new ConcurrentHashMap<>();

    Person(String partner, String externalId) {
        this.partner = partner;
        this.externalId = externalId;
    }

    /** Her id on the platform, null while she is not registered. */
    @Nullable
    String id() {
        return id;
    }

    void isKnownAs(String id) {
        this.id = id;
    }

    void isEnrolled(String programme, String cohort) {
        cohorts.computeIfAbsent(programme, key -> ConcurrentHashMap.newKeySet()).add(cohort);
    }

    boolean enrolledIn(String programme, String cohort) {
        return cohorts.getOrDefault(programme, Set.of()).contains(cohort);
    }

    /** Codes of the programmes she is or was in. */
    Set<String> programmes() {
        return cohorts.keySet();
    }
}
