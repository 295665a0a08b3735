package org.tremplin.participant.erasure;

import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.Reservations;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.platform.erasure.Erasures;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Policy;

/**
 * Once it is stored that a person is erased, what the law wants is kept apart, her identifiers are free again, and her key
 * is destroyed. Each step can be done again, so a crash between two of them loses none.
 */
@Component
class WhenPersonErasedForgetHer implements Policy<ParticipantErased> {

    private final Evidence evidence;
    private final Reservations reservations;
    private final Erasures erasures;

    WhenPersonErasedForgetHer(Evidence evidence, Reservations reservations, Erasures erasures) {
        this.evidence = evidence;
        this.reservations = reservations;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "participant-erasure";
    }

    @Override
    public Class<ParticipantErased> events() {
        return ParticipantErased.class;
    }

    @Override
    public void react(ParticipantErased erased, Envelope envelope) {
        evidence.keep(erased);
        erased.identities().forEach(identity -> reservations.release(identity, erased.participant()));
        erasures.forget(erased.participant());
    }
}
