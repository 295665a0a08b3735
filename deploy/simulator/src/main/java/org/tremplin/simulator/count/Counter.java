package org.tremplin.simulator.count;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tremplin.simulator.facts.Fact;

/** Counts what must come out, person by person, by cohort and by programme. */
public final class Counter {
    private final Map<String, Map<String, Figures>> cohorts = new TreeMap<>();
    private final Map<String, Figures> programmes = new TreeMap<>();
    private final Map<String, Integer> facts = new TreeMap<>();
    private int people;

    /** Takes what was recorded of one person, in the order in which it was recorded. */
    public void count(List<Fact> life) {
        people += life.isEmpty() ? 0 : 1;
        var ways = new LinkedHashMap<String, Way>();
        var certificates = new TreeSet<String>();
        for (var fact : life) {
            facts.merge(fact.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1, Integer::sum);
            if (fact instanceof Fact.Certified certified) {
                certificates.add(certified.kind());
            } else {
                var programme = programme(fact);
                if (!programme.isEmpty()) {
                    ways.computeIfAbsent(programme, code -> new Way(Rules.of(code)))
                            .take(fact);
                }
            }
        }
        ways.forEach((programme, way) -> add(programme, way, certificates));
    }

    private void add(String programme, Way way, Set<String> certificates) {
        programmes.computeIfAbsent(programme, code -> new Figures(way.rules)).add(way, certificates, null);
        var here = cohorts.computeIfAbsent(programme, code -> new HashMap<>());
        way.visits.stream()
                .map(visit -> visit.cohort)
                .distinct()
                .forEach(cohort -> here.computeIfAbsent(cohort, code -> new Figures(way.rules))
                        .add(way, certificates, cohort));
    }

    private static String programme(Fact fact) {
        return switch (fact) {
            case Fact.Enrolled it -> it.programme();
            case Fact.Marked it -> it.programme();
            case Fact.Internship it -> it.programme();
            case Fact.WorkStudy it -> it.programme();
            case Fact.Job it -> it.programme();
            case Fact.Left it -> it.programme();
            case Fact.Certified it -> "";
            case Fact.Diagnosed it -> "";
            case Fact.Referred it -> "";
        };
    }

    /** Number of people of whom anything was recorded. */
    public int people() {
        return people;
    }

    /** Number of facts that were recorded. */
    public long facts() {
        return facts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Writes all figures. */
    public void write(Writer out) throws IOException {
        var json = new Json(out);
        json.object("recorded").field("people", people);
        facts.forEach(json::field);
        json.end().array("figures");
        programmes.forEach((programme, figures) -> {
            json.object().field("programme", programme);
            figures.write(json);
            json.end();
            new TreeMap<>(cohorts.getOrDefault(programme, Map.of())).forEach((cohort, here) -> {
                json.object().field("programme", programme).field("cohort", cohort);
                here.write(json);
                json.end();
            });
        });
        json.end().end();
        out.flush();
    }
}
