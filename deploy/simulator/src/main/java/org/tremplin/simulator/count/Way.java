package org.tremplin.simulator.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.facts.Fact;

/** What was recorded of one person in one programme, as it stands in the end. */
final class Way {
    private static final Set<String> ATTENDED = Set.of("present", "late");

    final Rules rules;
    final List<Visit> visits = new ArrayList<>();
    final Map<String, Fact.Internship> internships = new LinkedHashMap<>();
    final Map<String, Fact.WorkStudy> workStudies = new LinkedHashMap<>();
    final Map<String, Fact.Job> jobs = new LinkedHashMap<>();

    /** Cohort and series to the marks by session. */
    private final Map<String, Map<Integer, String>> marks = new HashMap<>();

    Way(Rules rules) {
        this.rules = rules;
    }

    /** A stay with one cohort. */
    static final class Visit {
        final String cohort;
        final LocalDate on;

        @Nullable
        String outcome;

        Visit(String cohort, LocalDate on) {
            this.cohort = cohort;
            this.on = on;
        }
    }

    void take(Fact fact) {
        switch (fact) {
            case Fact.Enrolled it -> visits.add(new Visit(it.cohort(), it.on()));
            case Fact.Marked it ->
                marks.computeIfAbsent(it.cohort() + " " + it.series(), key -> new TreeMap<>())
                        .put(it.session(), it.mark());
            case Fact.Internship it -> internships.put(it.employer() + it.start(), it);
            case Fact.WorkStudy it -> workStudies.put(it.employer() + it.start(), it);
            case Fact.Job it -> jobs.put(it.employer() + it.start(), it);
            case Fact.Left it -> visits.getLast().outcome = it.outcome();
            case Fact.Certified it -> {}
            case Fact.Diagnosed it -> {}
            case Fact.Referred it -> {}
        }
    }

    /** The marks of a series of a cohort; those that were taken back are left out. */
    Map<Integer, String> marks(String cohort, String series) {
        var standing = new TreeMap<>(marks.getOrDefault(cohort + " " + series, Map.of()));
        standing.values().removeIf("unknown"::equals);
        return standing;
    }

    /** The cohort with which a certificate was reached, null where it was not. */
    @Nullable
    String certifiedWith(String kind) {
        if (kind.equals("internship")) {
            return internshipCertified();
        }
        for (var series : rules.series()) {
            if (series.code().equals(kind)) {
                var open = series.requires() == null || certifiedWith(series.requires()) != null;
                return open ? attendedEnough(series) : null;
            }
        }
        return null;
    }

    private @Nullable String attendedEnough(Rules.Series series) {
        for (var visit : visits) {
            var attended = marks(visit.cohort, series.code()).values().stream()
                    .filter(ATTENDED::contains)
                    .count();
            if (attended * 100 >= (long) Rules.PERCENT * series.sessions()) {
                return visit.cohort;
            }
        }
        return null;
    }

    private @Nullable String internshipCertified() {
        var hours = 0;
        @Nullable LocalDate last = null;
        for (var one : internships.values()) {
            if ("completed".equals(one.outcome())) {
                hours += one.hoursDone();
                last = one.end();
            }
        }
        return last != null && hours >= Rules.INTERNSHIP_HOURS && certifiedWith("workshop") != null
                ? cohortOn(last)
                : null;
    }

    /** The cohort she was in on a day: the last one she had entered by then, or her first. */
    String cohortOn(LocalDate day) {
        var cohort = visits.getFirst().cohort;
        for (var visit : visits) {
            if (!visit.on.isAfter(day)) {
                cohort = visit.cohort;
            }
        }
        return cohort;
    }

    /** The stages that were reached, each with the cohort with which it first was. */
    Map<String, Set<String>> stages() {
        var stages = new HashMap<String, Set<String>>();
        visits.forEach(visit -> reach(stages, "enrolled", visit.cohort));
        for (var series : rules.series()) {
            var cohort = certifiedWith(series.code());
            if (cohort != null) {
                reach(stages, series.code() + "-certified", cohort);
            }
        }
        internships.values().forEach(one -> {
            reachFirst(stages, "internship-started", cohortOn(one.start()));
            if ("completed".equals(one.outcome())) {
                reachFirst(stages, "internship-completed", cohortOn(one.end()));
            }
        });
        workStudies.values().forEach(one -> {
            reachFirst(stages, "work-study-started", cohortOn(one.start()));
            if ("completed".equals(one.outcome())) {
                reachFirst(stages, "work-study-completed", cohortOn(one.end()));
            }
        });
        jobs.values().forEach(one -> reachFirst(stages, "job-obtained", cohortOn(one.start())));
        return stages;
    }

    private static void reach(Map<String, Set<String>> stages, String stage, String cohort) {
        stages.computeIfAbsent(stage, key -> new HashSet<>()).add(cohort);
    }

    private static void reachFirst(Map<String, Set<String>> stages, String stage, String cohort) {
        if (!stages.containsKey(stage)) {
            reach(stages, stage, cohort);
        }
    }
}
