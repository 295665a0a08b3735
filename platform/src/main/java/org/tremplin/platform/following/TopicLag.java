package org.tremplin.platform.following;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** How many records of its topics a follower has not taken in yet. */
final class TopicLag implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicLag.class);

    /** Short enough for whoever asks at the gateway. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin kafka;
    private final BindingServiceProperties bindings;
    private final KafkaFollowers followers;
    private final KafkaPositions positions;

    TopicLag(Admin kafka, BindingServiceProperties bindings, KafkaFollowers followers, KafkaPositions positions) {
        this.kafka = kafka;
        this.bindings = bindings;
        this.followers = followers;
        this.positions = positions;
    }

    long of(String follower) {
        return asking(() -> behind(ends(topicsOf(follower)), follower));
    }

    /** Whether the follower comes, while patience lasts, to where the topics end now. */
    boolean passes(String follower, Patience patience) {
        Map<TopicPartition, Long> ends = asking(() -> ends(topicsOf(follower)));
        return patience.until(() -> asking(() -> behind(ends, follower)), behind -> behind == 0) == 0;
    }

    private long behind(Map<TopicPartition, Long> ends, String follower)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> reached =
                followers.keepsOwnPosition(follower) ? positions.of(follower) : committed(follower);
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - reached.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** A question to Kafka. */
    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka", stopped);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("Kafka does not answer", away);
        }
    }

    /** The same for several; once Kafka does not answer it is not asked for the others, who are left out like the first. */
    Map<String, Long> ofEach(Set<String> followers) {
        Map<String, Long> known = new HashMap<>();
        try {
            followers.forEach(follower -> known.put(follower, of(follower)));
        } catch (IllegalStateException away) {
            LOG.info("Kafka does not say how far behind followers are: {}", Parking.reasonOf(away));
        }
        return known;
    }

    private Set<String> topicsOf(String follower) {
        return bindings.getBindings().entrySet().stream()
                .filter(binding -> follower.equals(binding.getValue().getGroup()))
                .flatMap(binding ->
                        Arrays.stream(binding.getValue().getDestination().split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> ends(Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (String topic : topics) {
            for (TopicPartition partition : partitionsOf(topic)) {
                wanted.put(partition, OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                get(kafka.listOffsets(wanted).all()).entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private List<TopicPartition> partitionsOf(String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return Objects.requireNonNull(
                            get(kafka.describeTopics(List.of(topic)).allTopicNames())
                                    .get(topic))
                    .partitions()
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw failure;
        }
    }

    private Map<TopicPartition, Long> committed(String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        kafka.close(PATIENCE);
    }
}
