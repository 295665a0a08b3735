package org.tremplin.platform.erasure;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Followers;
import org.tremplin.platform.privacy.ForgottenPersons;

/** Forgetting participants; a service whose property {@code tremplin.erasure} is {@code told} does it when it is told. */
@AutoConfiguration
@ConditionalOnBooleanProperty("tremplin.event-store")
class ErasureAutoConfiguration {

    @Bean
    Erasures erasures(
            ForgottenPersons forgotten, ObjectProvider<ForgetsParticipants> places, Commands commands, Clock clock) {
        return new Erasures(forgotten, places.orderedStream().toList(), commands, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "tremplin.erasure", havingValue = "told")
    WhenParticipantErasedForgetHer whenParticipantErasedForgetHer(
            @Value("${spring.application.name}") String application, Erasures erasures) {
        return new WhenParticipantErasedForgetHer(application, erasures);
    }

    @Bean
    @ConditionalOnProperty(name = "tremplin.erasure", havingValue = "told")
    Consumer<Message<List<byte[]>>> erasureFacts(Followers followers, WhenParticipantErasedForgetHer policy) {
        return followers.of(policy);
    }
}
