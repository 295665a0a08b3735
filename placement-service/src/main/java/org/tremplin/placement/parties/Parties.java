package org.tremplin.placement.parties;

import org.springframework.stereotype.Component;
import org.tremplin.placement.employers.KnownEmployer;
import org.tremplin.placement.employers.KnownEmployers;
import org.tremplin.placement.enrolments.Enrolment;
import org.tremplin.placement.enrolments.Enrolments;
import org.tremplin.placement.programmes.Programme;
import org.tremplin.placement.programmes.Programmes;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.following.Arrivals;
import org.tremplin.platform.following.Patience;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/**
 * Checks that the actor may arrange something for a person, and that a placement's programme, enrolment and employer are
 * known here. What was written elsewhere a moment ago may
 * still be on its way, so it waits a little before it says no.
 */
@Component
public class Parties {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final KnownEmployers employers;
    private final Streams streams;
    private final Arrivals arrivals;
    private final Access access;

    Parties(
            Programmes programmes,
            Enrolments enrolments,
            KnownEmployers employers,
            Streams streams,
            Arrivals arrivals,
            Access access) {
        this.arrivals = arrivals;
        this.access = access;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.employers = employers;
        this.streams = streams;
    }

    /** All three, known. */
    public record Known(Programme programme, Enrolment enrolment, KnownEmployer employer) {}

    /**
     * The programme, the participant's enrolment in it and the employer, or a refusal that says which is not known, or that
     * the actor has no business with the participant.
     */
    public Known know(String participant, String programme, String employer) {
        Patience patience = Patience.OF_A_CALLER.fromNow();
        patience.until(() -> access.to(participant), levels -> levels.contains(Level.PATHWAY));
        access.requireToChange(participant, Level.PATHWAY);
        return new Known(
                patience.find(() -> programmes.findById(programme))
                        .orElseThrow(() -> arrivals.missing(Programme.FOLLOWER, new NotFound("programme"))),
                patience.find(() -> enrolments.findById(participant + ":" + programme))
                        .orElseThrow(() -> arrivals.missing(Enrolment.FOLLOWER, new ParticipantNotEnrolled())),
                patience.find(() -> employers.findById(employer))
                        .orElseThrow(() -> streams.missing("employer", employer)));
    }

    /** Placements are for people who are in the programme. */
    private static final class ParticipantNotEnrolled extends Refusal {
        private ParticipantNotEnrolled() {
            super("participant-not-enrolled");
        }
    }
}
