package org.tremplin.placement.enrolments;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps {@link Enrolment}. */
@Component
class EnrolmentProjection implements Projection<ParticipantEvent> {

    @Override
    public String name() {
        return Enrolment.FOLLOWER;
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of("enrolments");
    }

    @Override
    public void on(ParticipantEvent event, Envelope envelope, Changes changes) {
        if (event instanceof EnrolledV1 enrolled) {
            changes.set(
                    "enrolments",
                    enrolled.participant() + ":" + enrolled.programme(),
                    Map.of(
                            "participant", enrolled.participant(),
                            "programme", enrolled.programme(),
                            "cohort", enrolled.cohort(),
                            "partner", enrolled.partner(),
                            "on", enrolled.on()));
        }
    }
}
