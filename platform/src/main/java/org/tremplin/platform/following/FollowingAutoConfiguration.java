package org.tremplin.platform.following;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Followers of published events, for every service. */
@AutoConfiguration(after = {MongoAutoConfiguration.class, JdbcClientAutoConfiguration.class})
class FollowingAutoConfiguration {

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    /** Name of this instance, for claims. */
    static final String INSTANCE = UUID.randomUUID().toString();

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Documents documents(MongoOperations mongo) {
        return new Documents(mongo);
    }

    @Bean
    Editions editions(MongoOperations mongo, Clock clock) {
        return new Editions(mongo, clock);
    }

    @Bean
    KafkaPositions kafkaPositions(MongoOperations mongo, Editions editions) {
        return new KafkaPositions(mongo, editions);
    }

    @Bean
    Parkings parkings(MongoOperations mongo, ObjectProvider<JdbcClient> database, JsonMapper json) {
        return new Parkings(
                new MongoParking(mongo),
                database.stream()
                        .map(client -> (Parking) new JdbcParking(client, json))
                        .findFirst()
                        .orElse(null));
    }

    @Bean
    KafkaFollowers followers(
            Documents documents, Editions editions, Parkings parkings, KafkaPositions positions, JsonMapper json) {
        KafkaRecords records = new KafkaRecords(tolerant(json));
        Function<Follower<?>, Intake> intakes = follower -> new Intake(
                follower, Handlings.of(follower, documents, editions), parkings.of(follower), records::decode);
        return new KafkaFollowers(intakes, positions, records, editions);
    }

    /** A producer may say more than this version knows: additions to a contract must not park anybody. */
    private static JsonMapper tolerant(JsonMapper json) {
        return json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Bean
    SeekToOwnPosition seekToOwnPosition(
            BindingServiceProperties bindings, KafkaFollowers followers, KafkaPositions positions) {
        return new SeekToOwnPosition(bindings, followers, positions);
    }

    /** Headers stay bytes: no type is made from what a record says of itself. */
    @Bean
    static KafkaHeaderMapper kafkaBinderHeaderMapper() {
        return new SimpleKafkaHeaderMapper("ce_*");
    }

    /** A batch that failed for a passing reason comes again until it goes through; nothing is skipped. */
    @Bean
    static ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver() {
        return (container, destination, group) -> {
            ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
            pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
            container.setCommonErrorHandler(new DefaultErrorHandler(pauses));
        };
    }

    @Bean
    TopicLag topicLag(
            KafkaAdmin kafka, BindingServiceProperties bindings, KafkaFollowers followers, KafkaPositions positions) {
        return new TopicLag(Admin.create(kafka.getConfigurationProperties()), bindings, followers, positions);
    }

    @Bean
    ReadModels readModels(
            ObjectProvider<StoreFollowers> store,
            KafkaFollowers followers,
            KafkaPositions positions,
            Documents documents,
            Editions editions,
            BindingServiceProperties bindings,
            BindingsLifecycleController lifecycle) {
        return new ReadModels(store.getIfAvailable(), followers, positions, documents, editions, bindings, lifecycle);
    }

    @Bean
    EditionWatch editionWatch(ReadModels readModels) {
        return new EditionWatch(readModels);
    }

    @Bean
    ServiceFollowing following(
            ObjectProvider<StoreFollowers> store,
            KafkaFollowers followers,
            TopicLag lag,
            ReadModels readModels,
            ObjectProvider<TopicReader> readers) {
        return new ServiceFollowing(
                store.getIfAvailable(),
                followers,
                lag,
                readModels,
                readers.orderedStream().toList());
    }

    @Bean
    Arrivals arrivals(ObjectProvider<Following> following) {
        return new Arrivals(following);
    }

    @Bean
    PolicyRetries policyRetries(
            ServiceFollowing following, @Value("${tremplin.parked.retry-after}") Duration pause, Clock clock) {
        return new PolicyRetries(following, pause, clock);
    }
}
