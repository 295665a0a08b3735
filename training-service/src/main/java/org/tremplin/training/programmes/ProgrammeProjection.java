package org.tremplin.training.programmes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps what is on offer and who offers it. */
@Component
class ProgrammeProjection implements Projection<ParticipantEvent> {

    @Override
    public String name() {
        return Programme.FOLLOWER;
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Programme.COLLECTION, Partner.COLLECTION);
    }

    @Override
    public void on(ParticipantEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case ProgrammePublishedV1 it -> {
                Map<String, @Nullable Object> values = new HashMap<>();
                values.put("labels", it.labels());
                values.put("series", it.series());
                values.put("internship", it.internship());
                changes.set(Programme.COLLECTION, it.programme(), values);
            }
            case PartnerJoinedV1 it -> changes.set(Partner.COLLECTION, it.partner(), Map.of("name", it.name()));
            default -> {}
        }
    }
}
