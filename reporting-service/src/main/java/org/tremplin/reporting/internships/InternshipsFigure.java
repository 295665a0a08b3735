package org.tremplin.reporting.internships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.counting.Figure;
import org.tremplin.reporting.counting.Tally;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Journey.Internship;
import org.tremplin.reporting.ingest.Journey.Job;
import org.tremplin.reporting.internships.InternshipFigures.Jobs;
import org.tremplin.reporting.internships.InternshipFigures.State;
import org.tremplin.reporting.internships.InternshipFigures.WorkStudies;
import org.tremplin.reporting.scope.Scope;

/** Counts internships, their hours and employers, and what else was found with employers. */
@Component
class InternshipsFigure implements Figure<InternshipFigures> {

    private static final List<String> STATES =
            List.of(Journey.AGREED, Journey.RUNNING, Journey.COMPLETED, Journey.BROKEN_OFF);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    @Override
    public Tally<InternshipFigures> of(Scope scope) {
        return new Placed(scope);
    }

    /** Who was placed so far. */
    private static final class Placed implements Tally<InternshipFigures> {

        private final Scope scope;
        private final Map<String, Long> states = new HashMap<>();
        private final Set<String> employers = new HashSet<>();
        private long internships;
        private long interns;
        private long minutesPlanned;
        private long minutes;
        private long employed;
        private long lasting;
        private long contracts;
        private long brokenOff;

        private Placed(Scope scope) {
            this.scope = scope;
        }

        @Override
        public void add(Journey journey) {
            interns += journey.internships().isEmpty() ? 0 : 1;
            journey.internships().values().forEach(this::add);
            employed += journey.jobs().isEmpty() ? 0 : 1;
            lasting += journey.jobs().values().stream().anyMatch(Job::lasting) ? 1 : 0;
            contracts += journey.workStudies().size();
            brokenOff += journey.workStudies().values().stream()
                    .filter(one -> Journey.BROKEN_OFF.equals(one.state()))
                    .count();
        }

        private void add(Internship one) {
            internships++;
            minutesPlanned += one.minutesPlanned();
            minutes += one.minutes();
            if (one.employer() != null) {
                employers.add(one.employer());
            }
            if (one.state() != null) {
                states.merge(one.state(), 1L, Long::sum);
            }
        }

        @Override
        public InternshipFigures result() {
            return new InternshipFigures(
                    scope.programme().code(),
                    scope.cohort(),
                    internships,
                    interns,
                    hours(minutesPlanned),
                    hours(minutes),
                    employers.size(),
                    STATES.stream()
                            .map(state -> new State(state, states.getOrDefault(state, 0L)))
                            .toList(),
                    new Jobs(employed, lasting),
                    new WorkStudies(contracts, brokenOff),
                    null,
                    null);
        }

        private static BigDecimal hours(long minutes) {
            BigDecimal hours = BigDecimal.valueOf(minutes)
                    .divide(MINUTES, 2, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return hours.scale() < 0 ? hours.setScale(0) : hours;
        }
    }
}
