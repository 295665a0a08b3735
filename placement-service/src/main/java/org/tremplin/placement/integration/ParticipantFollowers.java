package org.tremplin.placement.integration;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.platform.following.Followers;
import org.tremplin.platform.following.Projection;

/** Takes in what the participant-service tells of programmes and enrolments. */
@Configuration(proxyBeanMethods = false)
class ParticipantFollowers {

    @Bean
    Consumer<Message<List<byte[]>>> offers(Followers followers, Projection<ParticipantEvent> programmeProjection) {
        return followers.of(programmeProjection);
    }

    @Bean
    Consumer<Message<List<byte[]>>> enrolled(Followers followers, Projection<ParticipantEvent> enrolmentProjection) {
        return followers.of(enrolmentProjection);
    }
}
