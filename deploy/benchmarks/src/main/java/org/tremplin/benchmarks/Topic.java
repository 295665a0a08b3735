package org.tremplin.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics of the run's broker, with nothing but Kafka's own clients. */
public final class Topic {

    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(100);

    private Topic() {}

    /** Makes a topic like the platform's, unless it is there. */
    public static void make(String kafka, String name)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(Set.of(new NewTopic(name, Optional.of(PARTITIONS), Optional.of((short) 1))
                            .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException there) {
            if (!(there.getCause() instanceof TopicExistsException)) {
                throw there;
            }
        }
    }

    /** A producer as durable as the platform's, and as free to batch. */
    public static KafkaProducer<String, byte[]> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A consumer with the platform's settings, of a group or of none where that is empty. */
    public static KafkaConsumer<String, byte[]> consumer(String kafka, String group) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false));
        if (!group.isEmpty()) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** All partitions of topics. */
    public static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Set<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** How many records lie on topics. */
    public static long count(String kafka, Set<String> topics) {
        try (var consumer = consumer(kafka, "")) {
            return consumer.endOffsets(partitions(consumer, topics)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Reads topics from the beginning to where they end now, poll by poll. */
    public static long read(
            String kafka, Set<String> topics, Consumer<Iterable<ConsumerRecord<String, byte[]>>> batches) {
        try (var consumer = consumer(kafka, "")) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long read = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var batch = consumer.poll(POLL);
                if (!batch.isEmpty()) {
                    batches.accept(batch);
                    read += batch.count();
                }
            }
            return read;
        }
    }

    /** The records of a topic as they lie there, at most so many. */
    public static List<ConsumerRecord<String, byte[]>> records(String kafka, String topic, int atMost) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        read(kafka, Set.of(topic), batch -> batch.forEach(all::add));
        return all.stream().limit(atMost).collect(Collectors.toList());
    }
}
