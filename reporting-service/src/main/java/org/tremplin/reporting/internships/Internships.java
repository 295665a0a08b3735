package org.tremplin.reporting.internships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Journey.Internship;
import org.tremplin.reporting.ingest.Journey.Job;
import org.tremplin.reporting.ingest.Journey.WorkStudy;
import org.tremplin.reporting.internships.InternshipFigures.Jobs;
import org.tremplin.reporting.internships.InternshipFigures.State;
import org.tremplin.reporting.internships.InternshipFigures.WorkStudies;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;

/** Counts internships, their hours and employers, and what else was found with employers. */
@Component
public class Internships {

    private static final List<String> STATES =
            List.of(Journey.AGREED, Journey.RUNNING, Journey.COMPLETED, Journey.BROKEN_OFF);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Scopes scopes;
    private final Counting counting;

    Internships(Scopes scopes, Counting counting) {
        this.scopes = scopes;
        this.counting = counting;
    }

    /** The placements of the people meant. */
    public InternshipFigures of(Scope scope) {
        Counted<InternshipFigures> counted = counting.answer(scope.question("internships"), () -> count(scope));
        InternshipFigures figures = counted.figures();
        return new InternshipFigures(
                figures.programme(),
                figures.cohort(),
                figures.internships(),
                figures.participants(),
                figures.hoursPlanned(),
                figures.hoursLogged(),
                figures.employers(),
                figures.states(),
                figures.jobs(),
                figures.workStudies(),
                counted.freshness().asOf(),
                counted.freshness().behind());
    }

    private InternshipFigures count(Scope scope) {
        List<Journey> enrolled = scopes.journeys(scope, "internships", "jobs", "workStudies");
        List<Internship> all =
                in(enrolled.stream().map(journey -> journey.internships().values()));
        return new InternshipFigures(
                scope.programme().code(),
                scope.cohort(),
                all.size(),
                enrolled.stream()
                        .filter(journey -> !journey.internships().isEmpty())
                        .count(),
                hours(all.stream().mapToLong(Internship::minutesPlanned).sum()),
                hours(all.stream().mapToLong(Internship::minutes).sum()),
                all.stream()
                        .map(Internship::employer)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                STATES.stream().map(state -> state(state, all)).toList(),
                jobs(enrolled),
                workStudies(enrolled),
                null,
                null);
    }

    private static State state(String state, List<Internship> all) {
        return new State(
                state, all.stream().filter(one -> state.equals(one.state())).count());
    }

    private static Jobs jobs(List<Journey> enrolled) {
        return new Jobs(
                enrolled.stream().filter(journey -> !journey.jobs().isEmpty()).count(),
                enrolled.stream()
                        .filter(journey -> journey.jobs().values().stream().anyMatch(Job::lasting))
                        .count());
    }

    private static WorkStudies workStudies(List<Journey> enrolled) {
        List<WorkStudy> all =
                in(enrolled.stream().map(journey -> journey.workStudies().values()));
        return new WorkStudies(
                all.size(),
                all.stream()
                        .filter(one -> Journey.BROKEN_OFF.equals(one.state()))
                        .count());
    }

    private static <T> List<T> in(Stream<Collection<T>> collections) {
        return collections.flatMap(Collection::stream).toList();
    }

    private static BigDecimal hours(long minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes)
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }
}
