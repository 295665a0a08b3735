package org.tremplin.participant.timeline;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Tells what training-service and placement-service tell about a person, and keeps what they plan. */
@Component
class TimelineProjection implements Projection<PublishedEvent> {

    @Override
    public String name() {
        return "participant-timeline";
    }

    @Override
    public Class<PublishedEvent> events() {
        return PublishedEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Lines.OTHERS, Plans.PLACEMENTS, Plans.SERIES, Plans.SESSIONS);
    }

    @Override
    public void on(PublishedEvent event, Envelope envelope, Changes changes) {
        Lines lines = new Lines(Lines.OTHERS, envelope, changes);
        switch (event) {
            case TrainingEvent it -> {
                TrainingLines.tell(it, lines);
                Plans.note(it, changes);
            }
            case PlacementEvent it -> {
                PlacementLines.tell(it, lines);
                Plans.note(it, changes);
            }
            default -> {}
        }
    }
}
