package org.tremplin.benchmarks.append;

import com.mongodb.client.MongoClient;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.springframework.context.ApplicationContext;
import org.tremplin.platform.privacy.SealingSerializer;

/** The same aggregate and the same sealing over the event store of Axon's Mongo extension. */
final class MongoEngine {

    private static final String AGGREGATES = "org.tremplin.participant.registration.";

    private final CommandBus commands;

    MongoEngine(ApplicationContext service, String database) throws ClassNotFoundException {
        Serializer events = service.getBean(SealingSerializer.class);
        Serializer json = service.getBean(Jackson3Serializer.class);
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(service.getBean(MongoClient.class).getDatabase(database))
                        .build())
                .eventSerializer(events)
                .snapshotSerializer(json)
                .build();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> json)
                .configureMessageSerializer(axon -> json)
                .configureEventSerializer(axon -> events)
                .configureEventStore(axon ->
                        EmbeddedEventStore.builder().storageEngine(engine).build())
                .registerComponent(
                        ParameterResolverFactory.class,
                        axon -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(MongoEngine.class),
                                new ConfigurationParameterResolverFactory(axon),
                                new SpringBeanParameterResolverFactory(service)));
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(Class.forName(AGGREGATES + "Participant")));
        Configuration axon = configurer.start();
        commands = axon.commandBus();
    }

    void send(Object command) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(command), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }
}
