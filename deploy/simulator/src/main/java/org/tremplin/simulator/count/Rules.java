package org.tremplin.simulator.count;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a programme's publication says of its stages and certificates.
 *
 * @param stages codes in their order
 * @param series series of sessions that give a certificate
 */
record Rules(List<String> stages, List<Series> series) {
    /** Certified from this share of the sessions on. */
    static final int PERCENT = 70;

    /** Completed hours that make the certificate of the internship: 70 percent of 240. */
    static final int INTERNSHIP_HOURS = 168;

    /** Months from which a fixed term is lasting. */
    static final int LASTING_MONTHS = 6;

    /** A series: its sessions, and the certificate without which it is not open. */
    record Series(String code, int sessions, @Nullable String requires) {}

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("lasting-job", "lasting-job"),
            Map.entry("transition-job", "transition-job"),
            Map.entry("other-job", "transition-job"),
            Map.entry("training", "positive"),
            Map.entry("apprenticeship", "positive"),
            Map.entry("work-study", "positive"),
            Map.entry("diploma", "positive"),
            Map.entry("modules-completed", "positive"),
            Map.entry("studies", "positive"),
            Map.entry("ambassador", "positive"),
            Map.entry("sheltered-workshop", "lasting-job"),
            Map.entry("ordinary-labour-market", "lasting-job"),
            Map.entry("self-employment", "lasting-job"),
            Map.entry("job-search", "other"),
            Map.entry("dropped-out", "other"),
            Map.entry("moved-away", "neutral"),
            Map.entry("status-refused", "neutral"),
            Map.entry("long-illness", "neutral"),
            Map.entry("death", "neutral"));

    private static final Map<String, Rules> ALL = Map.of(
            "connections",
            new Rules(
                    List.of(
                            "enrolled",
                            "info-certified",
                            "workshop-certified",
                            "internship-started",
                            "internship-completed",
                            "job-obtained"),
                    List.of(new Series("info", 14, null), new Series("workshop", 6, "info"))),
            "loir-et-cher",
            new Rules(List.of("enrolled", "internship-started", "work-study-started", "job-obtained"), List.of()),
            "migrantech",
            new Rules(List.of("enrolled"), List.of()),
            "conex",
            new Rules(List.of("enrolled", "internship-started", "job-obtained"), List.of()),
            "thrasos",
            new Rules(List.of("enrolled", "work-study-started", "work-study-completed", "job-obtained"), List.of()));

    /** Class of an outcome, in whatever programme. */
    static String classOf(String outcome) {
        return CLASSES.getOrDefault(outcome, "other");
    }

    static Rules of(String programme) {
        var rules = ALL.get(programme);
        if (rules == null) {
            throw new IllegalArgumentException("No rules are known for " + programme + ".");
        }
        return rules;
    }
}
