package org.tremplin.participant.timeline;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.participant.circle.events.CircleEvent;
import org.tremplin.participant.pathway.events.Enrolled;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.pathway.events.StageConfirmed;
import org.tremplin.participant.pathway.events.StageDoubted;
import org.tremplin.participant.pathway.events.StageReached;
import org.tremplin.participant.pathway.events.StageRetracted;
import org.tremplin.participant.registration.events.AboutPerson;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.participant.timeline.Line.Kind;
import org.tremplin.participant.timeline.Lines.About;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Tells registration, enrolments, stages, exits, and what happens in her circle. */
@Component
class OwnTimelineProjection implements Projection<AboutPerson> {

    @Override
    public String name() {
        return "participant-timeline-own";
    }

    @Override
    public Class<AboutPerson> events() {
        return AboutPerson.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Lines.OWN);
    }

    @Override
    public void on(AboutPerson event, Envelope envelope, Changes changes) {
        Lines lines = new Lines(Lines.OWN, envelope, changes);
        switch (event) {
            case ParticipantRegistered it ->
                lines.tell(new About(it.participant(), null, it.on()), Kind.REGISTRATION, "registered", Map.of());
            case PathwayEvent it -> tell(it, lines);
            case CircleEvent it -> CircleLines.tell(it, lines);
            default -> {}
        }
    }

    private static void tell(PathwayEvent event, Lines lines) {
        switch (event) {
            case Enrolled it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.ENROLMENT,
                        "enrolled",
                        Map.of("cohort", it.cohort()));
            case Reentered it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.ENROLMENT,
                        "reentered",
                        Map.of("cohort", it.cohort()));
            case StageReached it -> {
                if (!it.cause().equals(StageReached.ENROLMENT)) {
                    lines.tell(
                            new About(it.participant(), it.programme(), it.on()),
                            Kind.STAGE,
                            "stage-reached",
                            Map.of("stage", it.stage()));
                }
            }
            case StageRetracted it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.STAGE,
                        "stage-retracted",
                        Map.of("stage", it.stage(), "reason", it.reason()));
            case PathwayEnded it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.EXIT,
                        "pathway-ended",
                        Map.of("outcome", it.outcome()));
            case StageConfirmed it -> {}
            case StageDoubted it -> {}
        }
    }
}
