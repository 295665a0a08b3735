package org.tremplin.participant.integration;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.platform.following.Followers;
import org.tremplin.platform.following.Policy;
import org.tremplin.platform.following.Projection;

/** Who here follows what the other services tell; the bindings in application.yaml say from which topics. */
@Configuration(proxyBeanMethods = false)
class PublishedFacts {

    @Bean
    Consumer<Message<List<byte[]>>> certificates(Followers followers, Policy<TrainingEvent> policy) {
        return followers.of(policy);
    }

    @Bean
    Consumer<Message<List<byte[]>>> placements(Followers followers, Policy<PlacementEvent> policy) {
        return followers.of(policy);
    }

    @Bean
    Consumer<Message<List<byte[]>>> elsewhere(Followers followers, Projection<PublishedEvent> elsewhereProjection) {
        return followers.of(elsewhereProjection);
    }

    @Bean
    Consumer<Message<List<byte[]>>> timeline(Followers followers, Projection<PublishedEvent> timelineProjection) {
        return followers.of(timelineProjection);
    }
}
