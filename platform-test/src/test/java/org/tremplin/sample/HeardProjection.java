package org.tremplin.sample;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

@Component
class HeardProjection implements Projection<PlacementEvent> {

    static volatile boolean refusing;

    @Override
    public String name() {
        return "sample-heard";
    }

    @Override
    public Class<PlacementEvent> events() {
        return PlacementEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of("heard");
    }

    @Override
    public void on(PlacementEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case EmployerJoinedV1 joined -> {
                if ("poison".equals(joined.sector()) && refusing) {
                    throw new IllegalArgumentException("cannot handle this sector");
                }
                changes.set("heard", envelope.subject(), Map.of("sector", String.valueOf(joined.sector())));
            }
            case JobObtainedV1 job -> changes.set("heard", envelope.subject(), Map.of("job", job.start()));
            default -> {}
        }
    }
}
