package org.tremplin.reporting.internships;

import org.springframework.stereotype.Component;
import org.tremplin.reporting.counting.Tallies;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.scope.Scope;

/** Internships, their hours and employers, and what else was found with employers. */
@Component
public class Internships {

    private final Tallies tallies;
    private final InternshipsFigure figure;

    Internships(Tallies tallies, InternshipsFigure figure) {
        this.tallies = tallies;
        this.figure = figure;
    }

    /** The placements of the people meant. */
    public InternshipFigures of(Scope scope) {
        Counted<InternshipFigures> counted = tallies.of(figure, scope);
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
}
