package org.tremplin.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/** Puts records on a topic that no producer of ours would: twice, too late, of types and versions unknown, broken. */
final class SpoiltRecords {

    private static final String TOPIC = "tremplin.training.v1";
    private static final String ATTENDED = "org.tremplin.training.session-attended.v1";
    private static final int SOME = 100;

    /** Who must be parked, each with three records. */
    private static final Set<String> PARKED = ConcurrentHashMap.newKeySet();

    /** Followers of every training event, who all meet the broken record. */
    private static final Set<String> FOLLOWERS = Set.of("reporting-figures", "participant-timeline");

    private SpoiltRecords() {}

    static void tell() {
        List<ConsumerRecord<String, byte[]>> records = Topics.records(TOPIC);
        ConsumerRecord<String, byte[]> sample = records.stream()
                .filter(one -> ATTENDED.equals(header(one, "ce_type")))
                .findAny()
                .orElseThrow();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + Platform.running().port(12),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            // Twice, and the later ones first.
            records.subList(Math.max(0, records.size() - SOME), records.size())
                    .reversed()
                    .forEach(one -> producer.send(copy(one, one.key(), Map.of(), one.value())));
            String stranger = UUID.randomUUID().toString();
            producer.send(told(sample, stranger, 0, "org.tremplin.training.session-danced.v1", "{}"));
            producer.send(
                    told(sample, stranger, 1, "org.tremplin.training.session-attended.v2", "{\"mood\":\"good\"}"));
            producer.send(told(sample, stranger, 2, ATTENDED, of(sample, stranger, ",\"mood\":\"good\"}")));
            String unlucky = UUID.randomUUID().toString();
            producer.send(told(sample, unlucky, 0, ATTENDED, "{broken"));
            producer.send(told(sample, unlucky, 1, ATTENDED, of(sample, unlucky, "}")));
            producer.send(told(sample, unlucky, 2, ATTENDED, of(sample, unlucky, "}")));
            PARKED.add(unlucky);
        }
    }

    /** What is parked and should not be, or should be and is not. */
    static List<String> wronglyParked() {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Long>> parked = new TreeMap<>();
        for (String service : Progress.SERVICES) {
            for (JsonNode one : Api.as("coordinator")
                    .get("/api/" + service + "/v1/parked")
                    .ok()
                    .body()) {
                if (!PARKED.contains(one.path("key").asString())) {
                    wrong.add(service + " has parked " + one);
                }
                parked.computeIfAbsent(
                                one.path("consumer").asString() + " of "
                                        + one.path("key").asString(),
                                who -> new ArrayList<>())
                        .add(one.path("sequence").asLong());
            }
        }
        PARKED.forEach(key -> FOLLOWERS.forEach(follower -> {
            if (!parked.containsKey(follower + " of " + key)) {
                wrong.add(follower + " has not parked " + key);
            }
        }));
        parked.forEach((who, sequences) -> {
            boolean followsAll = FOLLOWERS.stream().anyMatch(who::startsWith);
            // Who does not follow the kind of its successors parks the broken one alone.
            if (!sequences.equals(List.of(0L, 1L, 2L)) && (followsAll || !sequences.equals(List.of(0L)))) {
                wrong.add(who + " has parked " + sequences);
            }
        });
        return wrong;
    }

    private static ProducerRecord<String, byte[]> told(
            ConsumerRecord<String, byte[]> sample, String subject, long sequence, String type, String data) {
        Map<String, String> attributes = Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/training/series/" + subject,
                "ce_sequence",
                Long.toString(sequence),
                "ce_subject",
                subject,
                "ce_type",
                type);
        return copy(sample, subject, attributes, data.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> copy(
            ConsumerRecord<String, byte[]> one, String key, Map<String, String> attributes, byte[] data) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(TOPIC, key, data);
        one.headers().forEach(header -> {
            String value = attributes.get(header.key());
            copy.headers().add(header.key(), value == null ? header.value() : value.getBytes(StandardCharsets.UTF_8));
        });
        return copy;
    }

    /** The sample's data about somebody else, with another end. */
    private static String of(ConsumerRecord<String, byte[]> sample, String participant, String end) {
        String data = new String(sample.value(), StandardCharsets.UTF_8);
        String hers = Api.JSON.readTree(data).path("participant").asString();
        return data.replace(hers, participant).replaceFirst("}$", end);
    }

    private static String header(ConsumerRecord<String, byte[]> one, String name) {
        var header = one.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
