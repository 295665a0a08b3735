package org.tremplin.placement.employers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.employers.events.EmployerEvent;
import org.tremplin.placement.employers.events.EmployerJoined;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps {@link KnownEmployer}. */
@Component
class KnownEmployerProjection implements Projection<EmployerEvent> {

    @Override
    public String name() {
        return "placement-employers";
    }

    @Override
    public Class<EmployerEvent> events() {
        return EmployerEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of("employers");
    }

    @Override
    public void on(EmployerEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case EmployerJoined joined -> {
                Map<String, @Nullable Object> values = new HashMap<>();
                values.put("name", joined.name());
                values.put("search", EmployerName.normalised(joined.name()));
                values.put("sector", joined.sector());
                values.put("town", joined.town());
                changes.set("employers", joined.employer(), values);
            }
        }
    }
}
