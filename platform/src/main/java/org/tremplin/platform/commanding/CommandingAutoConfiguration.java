package org.tremplin.platform.commanding;

import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tremplin.platform.eventstore.AggregateTypes;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.Fingerprints;
import tools.jackson.databind.json.JsonMapper;

/** Sending commands, for services that have an event store, and what headers say of them, for those that write. */
@AutoConfiguration
@ConditionalOnBooleanProperty("tremplin.database")
class CommandingAutoConfiguration {

    /** Below the time after which the gateway gives up on a service. */
    private static final Duration READ_WAITS = Duration.ofMillis(1400);

    @Bean
    @ConditionalOnBooleanProperty("tremplin.event-store")
    Commands commands(
            CommandBus bus, EventStore store, AggregateTypes aggregates, Fingerprints fingerprints, JsonMapper json) {
        return new AxonCommands(bus, store, aggregates, fingerprints, json::writeValueAsString);
    }

    @Bean
    WebMvcConfigurer commandingArguments(ObjectProvider<Following> following) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotencyKeyArgument());
                resolvers.add(new IfMatchArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadAfterWrite(following, READ_WAITS));
            }
        };
    }
}
