package org.tremplin.simulator.count;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of a programme, or of one cohort of it, as they add up person by person. */
final class Figures {
    private static final List<String> CLASSES =
            List.of("lasting-job", "transition-job", "positive", "other", "neutral");

    private final Rules rules;
    private final Map<String, Integer> stages = new HashMap<>();
    private final Map<String, Integer> certificates = new TreeMap<>();
    private final Map<String, Map<String, Integer>> sessions = new HashMap<>();
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> states = new HashMap<>();
    private final Set<String> employers = new HashSet<>();
    private int internships;
    private int withInternship;
    private long hoursPlanned;
    private long hoursLogged;
    private int withJob;
    private int withLastingJob;
    private int workStudies;
    private int brokenOff;

    Figures(Rules rules) {
        this.rules = rules;
    }

    /** @param cohort the cohort that is counted, null for all of them */
    void add(Way way, Set<String> certificatesFromElsewhere, @Nullable String cohort) {
        way.stages().forEach((stage, cohorts) -> {
            if (cohort == null || cohorts.contains(cohort)) {
                stages.merge(stage, 1, Integer::sum);
            }
        });
        for (var kind : List.of("info", "workshop", "internship")) {
            var with = way.certifiedWith(kind);
            if (with != null && (cohort == null || cohort.equals(with))) {
                certificates.merge(kind, 1, Integer::sum);
            }
        }
        certificatesFromElsewhere.forEach(kind -> certificates.merge(kind, 1, Integer::sum));
        var left = way.visits.stream()
                .filter(visit -> cohort == null || visit.cohort.equals(cohort))
                .reduce((one, later) -> later)
                .orElseThrow()
                .outcome;
        if (left != null) {
            outcomes.merge(left, 1, Integer::sum);
        }
        addPlacements(way, cohort);
        way.visits.stream()
                .filter(visit -> cohort == null || visit.cohort.equals(cohort))
                .forEach(visit -> addAttendance(way, visit.cohort));
    }

    private void addAttendance(Way way, String cohort) {
        for (var series : rules.series()) {
            var marks = way.marks(cohort, series.code());
            var open = series.requires() == null || way.certifiedWith(series.requires()) != null;
            if (open || !marks.isEmpty()) {
                expected.merge(series.code(), 1, Integer::sum);
            }
            marks.forEach(
                    (session, mark) -> sessions.computeIfAbsent(series.code() + " " + session, key -> new HashMap<>())
                            .merge(mark, 1, Integer::sum));
        }
    }

    private void addPlacements(Way way, @Nullable String cohort) {
        var hers = way.internships.values().stream()
                .filter(one -> cohort == null || cohort.equals(way.cohortOn(one.start())))
                .toList();
        for (var one : hers) {
            internships++;
            hoursPlanned += one.hoursPlanned();
            hoursLogged += one.hoursDone();
            employers.add(one.employer());
            states.merge(one.outcome() == null ? "running" : one.outcome(), 1, Integer::sum);
        }
        withInternship += hers.isEmpty() ? 0 : 1;
        var jobs = way.jobs.values().stream()
                .filter(one -> cohort == null || cohort.equals(way.cohortOn(one.start())))
                .toList();
        withJob += jobs.isEmpty() ? 0 : 1;
        withLastingJob += jobs.stream().anyMatch(one -> isLasting(one.contract(), one.months())) ? 1 : 0;
        for (var one : way.workStudies.values()) {
            if (cohort == null || cohort.equals(way.cohortOn(one.start()))) {
                workStudies++;
                brokenOff += "broken-off".equals(one.outcome()) ? 1 : 0;
            }
        }
    }

    private static boolean isLasting(String contract, int months) {
        return switch (contract) {
            case "permanent", "civil-service", "self-employed" -> true;
            case "fixed-term" -> months >= Rules.LASTING_MONTHS;
            default -> false;
        };
    }

    /** Writes them in the shape in which the platform reports them. */
    void write(Json json) {
        json.object("funnel").array("stages");
        rules.stages().forEach(stage -> json.line("stage", stage, "participants", stages.getOrDefault(stage, 0)));
        json.end().end();
        json.object("certificates").array("certificates");
        certificates.forEach((kind, holders) -> json.line("kind", kind, "participants", holders));
        json.end().end();
        json.object("attendance").array("sessions");
        rules.series().forEach(series -> writeSessions(json, series));
        json.end().end();
        writePlacements(json);
        writeExits(json);
    }

    private void writeSessions(Json json, Rules.Series series) {
        var all = expected.getOrDefault(series.code(), 0);
        for (var session = 1; session <= series.sessions(); session++) {
            var marks = sessions.getOrDefault(series.code() + " " + session, Map.of());
            var marked = marks.values().stream().mapToInt(Integer::intValue).sum();
            json.line(
                    "series", series.code(),
                    "session", session,
                    "present", marks.getOrDefault("present", 0),
                    "late", marks.getOrDefault("late", 0),
                    "excused", marks.getOrDefault("excused", 0),
                    "absent", marks.getOrDefault("absent", 0),
                    "unknown", all - marked,
                    "expected", all);
        }
    }

    private void writePlacements(Json json) {
        json.object("internships")
                .field("internships", internships)
                .field("participants", withInternship)
                .field("hoursPlanned", hoursPlanned)
                .field("hoursLogged", hoursLogged)
                .field("employers", employers.size())
                .array("states");
        for (var state : List.of("agreed", "running", "completed", "broken-off")) {
            json.line("state", state, "internships", states.getOrDefault(state, 0));
        }
        json.end()
                .object("jobs")
                .field("participants", withJob)
                .field("lasting", withLastingJob)
                .end()
                .object("workStudies")
                .field("contracts", workStudies)
                .field("brokenOff", brokenOff)
                .end()
                .end();
    }

    private void writeExits(Json json) {
        var classes = new HashMap<String, Integer>();
        outcomes.forEach((outcome, leavers) -> classes.merge(Rules.classOf(outcome), leavers, Integer::sum));
        var leavers = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        json.object("exits")
                .field("leavers", leavers)
                .field("counted", leavers - classes.getOrDefault("neutral", 0))
                .array("exits");
        outcomes.forEach((outcome, of) -> json.line("outcome", outcome, "participants", of));
        json.end().array("classes");
        CLASSES.forEach(one -> json.line("outcomeClass", one, "participants", classes.getOrDefault(one, 0)));
        json.end().end();
    }
}
