package org.tremplin.participant.pathway;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What holds each stage: a stage is reached while at least one cause holds. Facts carry their position in their own
 * stream, so that one that comes again, or late, says nothing new.
 */
final class StageCauses {

    private record Said(long position, boolean holds) {}

    private final Map<String, Map<String, Said>> byStage = new HashMap<>();
    private final Map<String, String> cohorts = new HashMap<>();

    /** Whether this fact is later than what was said of the cause, and says something else. */
    boolean isNews(String stage, String cause, long position, boolean holds) {
        Said before = of(stage).get(cause);
        return before == null ? holds : position > before.position() && holds != before.holds();
    }

    boolean holdAny(String stage) {
        return of(stage).values().stream().anyMatch(Said::holds);
    }

    boolean holdOtherThan(String stage, String cause) {
        return of(stage).entrySet().stream()
                .anyMatch(
                        said -> !said.getKey().equals(cause) && said.getValue().holds());
    }

    String cohortOf(String stage) {
        return Objects.requireNonNull(cohorts.get(stage), "no cohort for a stage that was reached");
    }

    void came(String stage, String cause, long position) {
        say(stage, cause, new Said(position, true));
    }

    void went(String stage, String cause, long position) {
        say(stage, cause, new Said(position, false));
    }

    void belongsTo(String stage, String cohort) {
        cohorts.put(stage, cohort);
    }

    private void say(String stage, String cause, Said said) {
        byStage.computeIfAbsent(stage, unseen -> new HashMap<>()).put(cause, said);
    }

    private Map<String, Said> of(String stage) {
        return byStage.getOrDefault(stage, Map.of());
    }
}
