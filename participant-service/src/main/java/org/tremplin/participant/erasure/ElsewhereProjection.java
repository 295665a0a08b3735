package org.tremplin.participant.erasure;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionCancelledV1;
import org.tremplin.contracts.training.SessionMovedV1;
import org.tremplin.contracts.training.SessionScheduledV1;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps what the other services heard of a person, and when they had forgotten her. */
@Component
class ElsewhereProjection implements Projection<PublishedEvent> {

    @Override
    public String name() {
        return "participant-elsewhere";
    }

    @Override
    public Class<PublishedEvent> events() {
        return PublishedEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Forgotten.COLLECTION, Kept.COLLECTION);
    }

    @Override
    public void on(PublishedEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case org.tremplin.contracts.training.ErasureConfirmedV1 it ->
                changes.set(Forgotten.COLLECTION, it.participant(), Map.of("confirmed.training", envelope.time()));
            case org.tremplin.contracts.placement.ErasureConfirmedV1 it ->
                changes.set(Forgotten.COLLECTION, it.participant(), Map.of("confirmed.placement", envelope.time()));
            case SeriesPlannedV1 ofNobody -> {}
            case SessionScheduledV1 ofNobody -> {}
            case SessionMovedV1 ofNobody -> {}
            case SessionCancelledV1 ofNobody -> {}
            case EmployerJoinedV1 ofNobody -> {}
            default ->
                changes.set(Kept.COLLECTION, envelope.subject(), Map.of("heard." + envelope.source(), envelope.time()));
        }
    }
}
