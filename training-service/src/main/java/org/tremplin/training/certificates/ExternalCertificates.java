package org.tremplin.training.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Answered;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Patience;
import org.tremplin.training.certificates.PortfolioCommand.RecordExternalCertificate;
import org.tremplin.training.enrolments.Enrolments;
import org.tremplin.training.programmes.Programmes;
import org.tremplin.web.NotFound;

/** Records certificates from elsewhere for people whom the consortium follows. */
@Component
class ExternalCertificates {

    private final Commands commands;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final ExternalCertificateDocuments documents;
    private final Access access;
    private final Clock clock;

    ExternalCertificates(
            Commands commands,
            Programmes programmes,
            Enrolments enrolments,
            ExternalCertificateDocuments documents,
            Access access,
            Clock clock) {
        this.commands = commands;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.documents = documents;
        this.access = access;
        this.clock = clock;
    }

    /** Records one, if the actor may know her pathway; says whether it was new. */
    Answered<Boolean> record(String participant, String kind, Issuer issuer, LocalDate on) {
        Patience.OF_A_CALLER.until(() -> access.to(participant), it -> it.contains(Level.PATHWAY));
        access.requireToChange(participant, Level.PATHWAY);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new CertificateRefused.NotIssuedYet(on);
        }
        if (programmes.findAllByOrderById().stream().anyMatch(it -> it.awards(kind))) {
            throw new CertificateRefused.AwardedByRule();
        }
        if (!enrolments.knows(participant)) {
            throw new NotFound("participant");
        }
        return commands.ask(new RecordExternalCertificate(participant, kind, issuer, on), Boolean.class);
    }

    List<ExternalCertificate> of(String participant) {
        return documents.findByParticipantOrderByOn(participant);
    }
}
