package org.tremplin.platform.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.tremplin.platform.commanding.CommandContext;
import org.tremplin.platform.commanding.WrittenVersions;
import org.tremplin.platform.erasure.events.ErasureEvent;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.SealingSerializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon's parts, each declared: under this version of Spring Boot Axon's own auto-configuration leaves some out or takes
 * others than meant, without a word.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty("tremplin.event-store")
class EventStoreAutoConfiguration {

    private static final int FETCH_DELAY_MILLIS = 250;

    @Bean
    static Jackson3Serializer jsonSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.")
                                        .build())
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES))
                .build();
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnections(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            SealingSerializer eventSerializer,
            Jackson3Serializer json) {
        return new WithoutSnapshots(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(json)
                .dataType(byte[].class)
                .persistenceExceptionResolver(EventStoreAutoConfiguration::isDuplicateKey));
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        EmbeddedEventStore store = new PromptEventStore(
                EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(FETCH_DELAY_MILLIS));
        store.registerDispatchInterceptor(new WrittenVersions.AtEventStore());
        return store;
    }

    @Bean
    Streams streams(EventStore store, ObjectProvider<Following> following) {
        return new Streams(store, following);
    }

    @Bean
    JdbcTokenStore tokenStore(ConnectionProvider connections, Jackson3Serializer json) {
        return new ClaimedTokens(JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(json)
                .contentType(byte[].class)
                .nodeId(UUID.randomUUID().toString()));
    }

    @Bean
    AggregateTypes aggregateTypes(BeanFactory beans) {
        List<String> packages = new ArrayList<>(AutoConfigurationPackages.get(beans));
        packages.add(ErasureEvent.class.getPackageName().replaceFirst("\\.events$", ""));
        return new AggregateTypes(packages);
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            TransactionManager transactions,
            EventStore store,
            SealingSerializer eventSerializer,
            Jackson3Serializer json,
            AggregateTypes aggregates,
            ApplicationContext beans) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(axon -> transactions)
                .configureSerializer(axon -> json)
                .configureMessageSerializer(axon -> json)
                .configureEventSerializer(axon -> eventSerializer)
                .configureEventStore(axon -> store)
                .configureCorrelationDataProviders(
                        axon -> List.of(new SimpleCorrelationDataProvider(CommandContext.copiedKeys())))
                .registerComponent(
                        ParameterResolverFactory.class,
                        axon -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(EventStoreAutoConfiguration.class),
                                new ConfigurationParameterResolverFactory(axon),
                                new SpringBeanParameterResolverFactory(beans)));
        for (Class<?> aggregate : aggregates.classes()) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                    .configureCommandTargetResolver(axon -> new ExpectedVersionTargetResolver())
                    .configureCache(axon -> new RecentAggregates(store)));
        }
        return configurer.buildConfiguration();
    }

    @Bean(destroyMethod = "")
    CommandBus commandBus(org.axonframework.config.Configuration axon) {
        CommandBus bus = axon.commandBus();
        bus.registerHandlerInterceptor(new WrittenVersions.AtCommandBus());
        return bus;
    }

    /** None is ever taken, and looking for one would cost a third of loading an aggregate. */
    private static final class WithoutSnapshots extends JdbcEventStorageEngine {

        WithoutSnapshots(Builder settings) {
            super(settings);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
            return Optional.empty();
        }
    }

    private static boolean isDuplicateKey(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
