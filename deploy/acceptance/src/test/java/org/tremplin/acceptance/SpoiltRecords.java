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
    private static final String ATTENDED_NEWLY = "org.tremplin.training.session-attended.v2";
    private static final String NEW_FIELD = ",\"mood\":\"good\"}";
    private static final int LATER = 77;
    private static final int SOME = 100;

    /** Who must be parked, each with three records. */
    private static final Set<String> PARKED = ConcurrentHashMap.newKeySet();

    /** Of whom a newer version told. */
    private static final Set<String> HEARD = ConcurrentHashMap.newKeySet();

    /** Followers of every training event, who all meet the broken record. */
    private static final Set<String> FOLLOWERS = Set.of("reporting-figures", "participant-timeline");

    private SpoiltRecords() {}

    /** Twice and the later ones first, unknown, broken. */
    static void tell() {
        List<ConsumerRecord<String, byte[]>> records = Topics.records(TOPIC);
        ConsumerRecord<String, byte[]> sample = sample(records);
        try (var producer = producer()) {
            records.subList(Math.max(0, records.size() - SOME), records.size())
                    .reversed()
                    .forEach(one -> producer.send(copy(one, one.key(), Map.of(), one.value())));
            String stranger = UUID.randomUUID().toString();
            producer.send(told(sample, stranger, 0, "org.tremplin.training.session-danced.v1", "{}"));
            String unlucky = UUID.randomUUID().toString();
            producer.send(told(sample, unlucky, 0, ATTENDED, "{broken"));
            producer.send(told(sample, unlucky, 1, ATTENDED, of(sample, unlucky, "}")));
            producer.send(told(sample, unlucky, 2, ATTENDED, of(sample, unlucky, "}")));
            PARKED.add(unlucky);
        }
    }

    /**
     * As a newer version of training tells while the others are still old: fields more in what they know, then a version of
     * the event that they do not know, then again what they know.
     */
    static void tellAsNewerVersion() {
        ConsumerRecord<String, byte[]> sample = sample(Topics.records(TOPIC));
        String newcomer = UUID.randomUUID().toString();
        try (var producer = producer()) {
            producer.send(told(sample, newcomer, 0, ATTENDED, of(sample, newcomer, NEW_FIELD)));
            producer.send(told(sample, newcomer, 1, ATTENDED_NEWLY, "{\"participants\":[\"" + newcomer + "\"]}"));
            String next = of(sample, newcomer, NEW_FIELD).replaceFirst("\"session\":\\d+", "\"session\":" + LATER);
            producer.send(told(sample, newcomer, 2, ATTENDED, next));
            HEARD.add(newcomer);
        }
    }

    /** Whom a newer version told of and the read models do not show with what came after the unknown. */
    static List<String> notHeard(ReadModels live) {
        return HEARD.stream()
                .filter(newcomer -> live.documents().entrySet().stream()
                        .noneMatch(one -> (one.getKey() + one.getValue()).contains(newcomer)
                                && one.getValue().contains("session=" + LATER)))
                .map(newcomer -> "nobody heard what a newer version told of " + newcomer + " in the end")
                .toList();
    }

    private static ConsumerRecord<String, byte[]> sample(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(one -> ATTENDED.equals(header(one, "ce_type")))
                .findAny()
                .orElseThrow();
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + Platform.running().port(12),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
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
