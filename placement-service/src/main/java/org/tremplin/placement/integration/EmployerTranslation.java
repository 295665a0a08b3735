package org.tremplin.placement.integration;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.placement.employers.events.EmployerEvent;
import org.tremplin.placement.employers.events.EmployerJoined;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What is told of employers: never their name or town, which may be a person's. */
@Component
class EmployerTranslation implements Translation<EmployerEvent> {

    @Override
    public Class<EmployerEvent> events() {
        return EmployerEvent.class;
    }

    @Override
    public Outgoing translate(EmployerEvent event) {
        return switch (event) {
            case EmployerJoined it -> new Outgoing(it.employer(), new EmployerJoinedV1(it.employer(), it.sector()));
        };
    }
}
