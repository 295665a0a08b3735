package org.tremplin.placement.parties;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
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
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/**
 * Checks that the actor may arrange something for a person, and that a placement's programme, enrolment and employer are
 * known here. What was written elsewhere a moment ago may
 * still be on its way, so it waits a little before it says no.
 */
@Component
public class Parties {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final KnownEmployers employers;
    private final Streams streams;
    private final Access access;

    Parties(Programmes programmes, Enrolments enrolments, KnownEmployers employers, Streams streams, Access access) {
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
        soon(() -> Optional.of(participant).filter(it -> access.to(it).contains(Level.PATHWAY)));
        access.requireToChange(participant, Level.PATHWAY);
        return new Known(
                soon(() -> programmes.findById(programme)).orElseThrow(() -> new NotFound("programme")),
                soon(() -> enrolments.findById(participant + ":" + programme)).orElseThrow(ParticipantNotEnrolled::new),
                soon(() -> employers.findById(employer)).orElseThrow(() -> streams.missing("employer", employer)));
    }

    /** Looks for what was written a moment ago until it is there or patience ends. */
    public static <T> Optional<T> soon(Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = look.get();
        }
        return found;
    }

    /** Placements are for people who are in the programme. */
    private static final class ParticipantNotEnrolled extends Refusal {
        private ParticipantNotEnrolled() {
            super("participant-not-enrolled");
        }
    }
}
