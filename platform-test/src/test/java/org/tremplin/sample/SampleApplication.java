package org.tremplin.sample;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.tremplin.platform.following.Followers;
import org.tremplin.web.AccessRules;

/** The smallest service there can be, to test what every service gets from the platform. */
@SpringBootApplication
class SampleApplication {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/api/sample/v1/**").hasRole("coordinator");
    }

    @Bean
    Consumer<Message<List<byte[]>>> heard(Followers followers, HeardProjection projection) {
        return followers.of(projection);
    }

    @Bean
    Consumer<Message<List<byte[]>>> echoes(Followers followers, WhenEmployerJoinsOpenNote policy) {
        return followers.of(policy);
    }
}
