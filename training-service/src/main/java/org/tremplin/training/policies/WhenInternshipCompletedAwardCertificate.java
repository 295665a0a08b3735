package org.tremplin.training.policies;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.ProgrammePublishedV1.InternshipLimits;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Patience;
import org.tremplin.platform.following.Policy;
import org.tremplin.training.certificates.PortfolioCommand.BreakRule;
import org.tremplin.training.certificates.PortfolioCommand.SatisfyRule;
import org.tremplin.training.enrolments.Enrolment;
import org.tremplin.training.enrolments.Enrolments;
import org.tremplin.training.programmes.Programme;
import org.tremplin.training.programmes.Programmes;
import org.tremplin.web.NotFound;

/**
 * Tells a participant's portfolio when her completed internships add up to the programme's share of hours. An internship
 * of a programme or person unknown here is parked by the platform and tried again from time to time.
 */
@Component
class WhenInternshipCompletedAwardCertificate implements Policy<InternshipCompletedV1> {

    private final Commands commands;
    private final Programmes programmes;
    private final Enrolments enrolments;

    WhenInternshipCompletedAwardCertificate(Commands commands, Programmes programmes, Enrolments enrolments) {
        this.commands = commands;
        this.programmes = programmes;
        this.enrolments = enrolments;
    }

    @Override
    public String name() {
        return "training-certificates-by-internship";
    }

    @Override
    public Class<InternshipCompletedV1> events() {
        return InternshipCompletedV1.class;
    }

    @Override
    public void react(InternshipCompletedV1 event, Envelope envelope) {
        Programme programme = Patience.OF_A_POLICY
                .find(() -> programmes.findById(event.programme()))
                .orElseThrow(() -> new NotFound("programme"));
        InternshipLimits limits = programme.internship();
        String kind = limits == null ? null : limits.certificate();
        if (limits == null || kind == null) {
            return;
        }
        Enrolment enrolment = enrolments
                .find(event.participant(), event.programme(), Patience.OF_A_POLICY)
                .orElseThrow(() -> new NotFound("enrolment"));
        commands.send(
                satisfies(event.completedMinutes(), limits)
                        ? new SatisfyRule(
                                event.participant(),
                                event.programme(),
                                enrolment.cohortOn(event.on()),
                                kind,
                                limits.requires(),
                                envelope.source(),
                                envelope.sequence(),
                                event.on())
                        : new BreakRule(
                                event.participant(),
                                event.programme(),
                                kind,
                                envelope.source(),
                                envelope.sequence(),
                                "hours-below-threshold",
                                event.on()));
    }

    /** Completed minutes against the share of the programme's hours: 168 of 240 hours at 70 %. */
    static boolean satisfies(int completedMinutes, InternshipLimits limits) {
        return completedMinutes * 100L >= limits.thresholdPercent() * limits.hours() * 60L;
    }
}
