package org.tremplin.training.enrolments;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps who is followed, and who is in which programme. */
@Component
class EnrolmentProjection implements Projection<ParticipantEvent> {

    static final String NAME = "training-enrolments";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Enrolment.COLLECTION, KnownParticipant.COLLECTION);
    }

    @Override
    public void on(ParticipantEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case ParticipantRegisteredV1 it ->
                changes.set(KnownParticipant.COLLECTION, it.participant(), Map.of("partner", it.partner()));
            case EnrolledV1 it ->
                changes.set(
                        Enrolment.COLLECTION,
                        Enrolment.idOf(it.participant(), it.programme()),
                        Map.of(
                                "participant",
                                it.participant(),
                                "programme",
                                it.programme(),
                                "cohort",
                                it.cohort(),
                                "cohorts." + it.cohort(),
                                it.on(),
                                "partner",
                                it.partner()));
            default -> {}
        }
    }
}
