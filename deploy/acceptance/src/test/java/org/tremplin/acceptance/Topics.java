package org.tremplin.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What Kafka holds of the events, read past the services. */
final class Topics {

    /** Stored events that no translation publishes. */
    private static final Set<String> PRIVATE = Set.of(
            "ExternalIdentityTaken",
            "StageConfirmed",
            "StageDoubted",
            "ThresholdReached",
            "ThresholdLost",
            "RuleSatisfied",
            "RuleBroken");

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private int records;

    static Topics read() {
        Topics topics = new Topics();
        EventStores.DATABASES.forEach(topics::read);
        return topics;
    }

    int size() {
        return records;
    }

    int distinct() {
        return ids.values().stream().mapToInt(Set::size).sum();
    }

    /** Stored events that should be here and are not, or that are and should not. */
    List<String> differing(EventStores stores) {
        Set<String> differing = new TreeSet<>();
        for (String database : EventStores.DATABASES) {
            for (EventStores.Stored event : stores.of(database)) {
                String name = event.type().substring(event.type().lastIndexOf('.') + 1);
                boolean here = ids.get(database).contains(event.id());
                if (here == PRIVATE.contains(name)) {
                    differing.add((here ? "published: " : "not published: ") + database + " " + name + " "
                            + event.stream() + " " + event.sequence());
                }
            }
        }
        return List.copyOf(differing);
    }

    /** Records whose first occurrence comes after one of a later sequence of the same stream and key. */
    List<String> outOfOrder() {
        return outOfOrder;
    }

    /** Stored events that are here and that the log of the subscriptions does not hold. */
    List<String> notLogged(EventStores stores) {
        Set<String> logged = EventStores.logged();
        return EventStores.DATABASES.stream()
                .flatMap(database -> stores.of(database).stream()
                        .map(EventStores.Stored::id)
                        .filter(ids.get(database)::contains)
                        .filter(id -> !logged.contains(id))
                        .map(id -> "not in the log of subscriptions: " + database + " " + id))
                .toList();
    }

    private void read(String service) {
        Set<String> seen = ids.computeIfAbsent(service, name -> new HashSet<>());
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<String, byte[]> one : records("tremplin." + service + ".v1")) {
            records++;
            String id = header(one, "ce_id");
            String stream = header(one, "ce_source") + " for " + one.key();
            if (seen.add(id)) {
                long sequence = Long.parseLong(header(one, "ce_sequence"));
                if (last.getOrDefault(stream, -1L) > sequence) {
                    outOfOrder.add(stream + ": " + sequence + " after " + last.get(stream));
                }
                last.merge(stream, sequence, Math::max);
            }
        }
    }

    static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + Platform.running().port(12),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
