package org.tremplin.training.integration;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.tremplin.platform.following.Follower;
import org.tremplin.platform.following.Followers;

/** Where the facts of the other services come in; the bindings are in application.yaml. */
@Configuration(proxyBeanMethods = false)
class Intakes {

    @Bean
    Consumer<Message<List<byte[]>>> programmeFacts(
            Followers followers, @Qualifier("programmeProjection") Follower<?> projection) {
        return followers.of(projection);
    }

    @Bean
    Consumer<Message<List<byte[]>>> enrolmentFacts(
            Followers followers, @Qualifier("enrolmentProjection") Follower<?> projection) {
        return followers.of(projection);
    }

    @Bean
    Consumer<Message<List<byte[]>>> internshipFacts(
            Followers followers, @Qualifier("whenInternshipCompletedAwardCertificate") Follower<?> policy) {
        return followers.of(policy);
    }
}
