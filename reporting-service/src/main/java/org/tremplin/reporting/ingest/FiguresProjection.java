package org.tremplin.reporting.ingest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps everything that the figures are counted from; each producer's events have a switch of their own. */
@Component
class FiguresProjection implements Projection<PublishedEvent> {

    static final String NAME = "reporting-figures";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PublishedEvent> events() {
        return PublishedEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(
                Journey.COLLECTION,
                Entry.COLLECTION,
                Portfolio.COLLECTION,
                Programme.COLLECTION,
                Partner.COLLECTION,
                PlannedSeries.COLLECTION,
                Reach.COLLECTION);
    }

    @Override
    public void on(PublishedEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case ParticipantEvent told -> ParticipantFacts.on(told, changes);
            case TrainingEvent told -> TrainingFacts.on(told, changes);
            case PlacementEvent told -> PlacementFacts.on(told, changes);
            default -> throw new IllegalArgumentException("No switch for events of this producer");
        }
    }
}
