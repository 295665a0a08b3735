package org.tremplin.platform.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** From the event store to Kafka, for services that have a store. */
@AutoConfiguration
class PublishingAutoConfiguration {

    /** Below the transaction time that the database allows a batch. */
    private static final int DELIVERY_TIMEOUT_MILLIS = 15_000;

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;

    @Bean
    ServiceName serviceName(@Value("${spring.application.name}") String application) {
        return ServiceName.of(application);
    }

    @Bean
    @ConditionalOnBooleanProperty("tremplin.event-store")
    NewTopic publishedTopic(
            ServiceName service,
            @Value("${tremplin.topics.partitions}") int partitions,
            @Value("${tremplin.topics.replicas}") short replicas) {
        return TopicBuilder.name(service.topic())
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }

    @Bean
    @ConditionalOnBooleanProperty("tremplin.event-store")
    Translations translations(List<Translation<?>> translations) {
        return new Translations(translations);
    }

    /** Its own producer factory: the binder's presence turns the shared one to byte-array keys. */
    @Bean
    @ConditionalOnBooleanProperty("tremplin.event-store")
    EventPublisher eventPublisher(
            KafkaProperties properties, Translations translations, ServiceName service, JsonMapper json) {
        Map<String, Object> producer = new HashMap<>(properties.buildProducerProperties());
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        var factory = new DefaultKafkaProducerFactory<>(producer, new StringSerializer(), new ByteArraySerializer());
        return new EventPublisher(new KafkaTemplate<>(factory), translations, service, json);
    }
}
