package org.tremplin.benchmarks.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.tremplin.benchmarks.Load;
import org.tremplin.benchmarks.Topic;

/** Listens at the end of a topic and notes how old each record is when it arrives, by its CloudEvents time. */
final class Arrivals implements AutoCloseable {

    static final String TIME = "ce_time";

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Histogram ages = Load.histogram();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean over;

    Arrivals(String kafka, String topic) throws InterruptedException {
        thread = Thread.ofPlatform().name("arrivals").start(() -> listen(kafka, topic));
        listening.await();
    }

    /** What arrived until nothing more came. */
    Histogram ages() throws InterruptedException {
        over = true;
        thread.join();
        return ages;
    }

    private void listen(String kafka, String topic) {
        try (var consumer = Topic.consumer(kafka, "")) {
            List<TopicPartition> partitions = Topic.partitions(consumer, Set.of(topic));
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            listening.countDown();
            long last = System.nanoTime();
            while (!over || System.nanoTime() - last < QUIET.toNanos()) {
                for (ConsumerRecord<String, byte[]> arrived : consumer.poll(POLL)) {
                    note(arrived);
                    last = System.nanoTime();
                }
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> arrived) {
        Header time = arrived.headers().lastHeader(TIME);
        Instant made = OffsetDateTime.parse(new String(time.value(), StandardCharsets.UTF_8))
                .toInstant();
        Load.record(ages, Duration.between(made, Instant.now()).toNanos());
    }

    @Override
    public void close() {
        over = true;
    }
}
