package org.tremplin.platform.names;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.calling.ServiceCalls;
import org.tremplin.platform.following.Followers;

/** Names for services whose pages show participants; switched on by {@code tremplin.names.enabled}. */
@AutoConfiguration
@ConditionalOnProperty(name = "tremplin.names.enabled", havingValue = "true")
class NamesAutoConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    NamesProjection namesProjection(@Value("${spring.application.name}") String application) {
        return new NamesProjection(application);
    }

    @Bean
    Consumer<Message<List<byte[]>>> names(Followers followers, NamesProjection projection) {
        return followers.of(projection);
    }

    @Bean
    NameLookup nameLookup(
            MongoOperations mongo,
            @Value("${tremplin.participant-url}") String participantUrl,
            @Value("${tremplin.identity.token-uri}") String tokenUri,
            @Value("${tremplin.identity.client-id}") String clientId,
            @Value("${tremplin.identity.client-secret}") String clientSecret,
            ObjectProvider<Access> access) {
        return new NameLookup(
                mongo,
                new ServiceCalls(tokenUri, clientId, clientSecret).to(participantUrl, PATIENCE),
                access.getIfAvailable());
    }
}
