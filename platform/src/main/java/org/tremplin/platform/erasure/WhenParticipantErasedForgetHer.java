package org.tremplin.platform.erasure;

import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Policy;

/** What the participant-service has forgotten, this service forgets, and says so. */
final class WhenParticipantErasedForgetHer implements Policy<ParticipantEvent> {

    private final String application;
    private final Erasures erasures;

    WhenParticipantErasedForgetHer(String application, Erasures erasures) {
        this.application = application;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return application + "-erasure";
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public void react(ParticipantEvent event, Envelope envelope) {
        if (event instanceof ParticipantErasedV1 erased) {
            erasures.forget(erased.participant());
        }
    }
}
