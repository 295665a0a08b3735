package org.tremplin.benchmarks.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.benchmarks.Benchmark;
import org.tremplin.benchmarks.Contender;
import org.tremplin.benchmarks.Load;
import org.tremplin.benchmarks.Load.Operation;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.Sample;
import org.tremplin.benchmarks.ServiceHere;
import org.tremplin.benchmarks.Settings;
import org.tremplin.benchmarks.Topic;
import org.tremplin.benchmarks.append.People;
import org.tremplin.benchmarks.append.StoredRows;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.publishing.EventPublisher;
import tools.jackson.databind.json.JsonMapper;

/**
 * The participant-service's publisher sends its whole store again, against a producer that sends the same records from
 * memory. The lag is that of events which commands store at half of the rate at which eight callers can, the commit
 * included; the producer's is that of records made at the same rate.
 */
public final class Publish implements Benchmark {

    private static final String TOPIC = "tremplin.participant.v1";
    private static final String RAW_TOPIC = "bench.raw";
    private static final int CALLERS = 8;

    private final Place place;
    private final Settings settings;
    private final ConfigurableApplicationContext service;
    private final JdbcClient database;
    private final Commands commands;
    private final Following following;
    private final People people;
    private final int stored;
    private final KafkaProducer<String, byte[]> producer;
    private List<ConsumerRecord<String, byte[]>> records = List.of();
    private double rate;

    private Publish(Place place, Settings settings, ConfigurableApplicationContext service, int stored)
            throws ReflectiveOperationException {
        this.place = place;
        this.settings = settings;
        this.service = service;
        this.stored = stored;
        database = service.getBean(JdbcClient.class);
        commands = service.getBean(Commands.class);
        following = service.getBean(Following.class);
        people = new People(service.getBean(JsonMapper.class));
        producer = Topic.producer(place.kafka());
    }

    public static List<Benchmark> cases(Place place, Settings settings) throws Exception {
        ConfigurableApplicationContext service = ServiceHere.start(place, "participant");
        List<Benchmark> cases = new ArrayList<>();
        for (int stored : settings.quick() ? List.of(2_000) : List.of(10_000, 30_000)) {
            cases.add(new Publish(place, settings, service, stored));
        }
        return cases;
    }

    @Override
    public String name() {
        return "publish: %d stored".formatted(stored);
    }

    @Override
    public void prepare() throws Exception {
        people.add(commands, stored / 10);
        new StoredRows(database).fill(stored, People.REGISTERED);
        awaitFollowers();
        rate = Load.closed(CALLERS, settings.part(), this::register).value() / 2;
        awaitFollowers();
        Topic.make(place.kafka(), RAW_TOPIC);
        records = Topic.records(place.kafka(), TOPIC, stored);
    }

    @Override
    public Contender ours() {
        return new Contender("ours", () -> {
            long events = database.sql("select count(*) from domainevententry")
                    .query(Long.class)
                    .single();
            Lifecycle followers = service.getBean("storeFollowers", Lifecycle.class);
            followers.stop();
            database.sql("delete from tokenentry where processorname = ?")
                    .param(EventPublisher.NAME)
                    .update();
            long begin = System.nanoTime();
            followers.start();
            awaitPublisher();
            Sample sent = Sample.rate(events, System.nanoTime() - begin);
            return sent.with(lag(TOPIC, this::register), rate);
        });
    }

    @Override
    public List<Contender> peers() {
        return List.of(new Contender("raw producer", () -> {
            long begin = System.nanoTime();
            List<Future<?>> sends = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> one : records) {
                sends.add(producer.send(
                        new ProducerRecord<>(RAW_TOPIC, null, null, one.key(), one.value(), one.headers())));
            }
            for (Future<?> send : sends) {
                send.get();
            }
            Sample sent = Sample.rate(records.size(), System.nanoTime() - begin);
            AtomicInteger next = new AtomicInteger();
            return sent.with(lag(RAW_TOPIC, () -> sendNow(records.get(next.getAndIncrement() % records.size()))), rate);
        }));
    }

    private Histogram lag(String topic, Operation operation) throws Exception {
        try (Arrivals arrivals = new Arrivals(place.kafka(), topic)) {
            Load.open(CALLERS, rate, settings.part(), operation);
            return arrivals.ages();
        }
    }

    private void sendNow(ConsumerRecord<String, byte[]> like) {
        var made = new ProducerRecord<String, byte[]>(RAW_TOPIC, like.key(), like.value());
        like.headers().forEach(made.headers()::add);
        made.headers().remove(Arrivals.TIME);
        made.headers().add(Arrivals.TIME, Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        Future<?> underWay = producer.send(made);
        if (underWay.isCancelled()) {
            throw new IllegalStateException("Not sent");
        }
    }

    private void register() {
        People.send(commands, people.register());
    }

    private void awaitPublisher() {
        while (following.behind(EventPublisher.NAME) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private void awaitFollowers() {
        awaitPublisher();
        while (following.status().stream().anyMatch(one -> one.behind() == null || one.behind() > 0)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
