package org.tremplin.reporting.certificates;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.certificates.CertificatesHeld.Held;
import org.tremplin.reporting.counting.Tallies;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.scope.Scope;

/** Who holds which certificate. */
@Component
public class Certificates {

    private final Tallies tallies;
    private final CertificatesFigure figure;

    Certificates(Tallies tallies, CertificatesFigure figure) {
        this.tallies = tallies;
        this.figure = figure;
    }

    /** The certificates of the people meant. */
    public CertificatesHeld of(Scope scope) {
        Counted<List<Held>> counted = tallies.of(figure, scope);
        return new CertificatesHeld(
                scope.programme().code(),
                scope.cohort(),
                counted.figures(),
                counted.freshness().asOf(),
                counted.freshness().behind());
    }
}
