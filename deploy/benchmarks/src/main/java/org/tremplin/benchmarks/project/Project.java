package org.tremplin.benchmarks.project;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.context.ConfigurableApplicationContext;
import org.tremplin.benchmarks.Benchmark;
import org.tremplin.benchmarks.Contender;
import org.tremplin.benchmarks.Contender.Run;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.Sample;
import org.tremplin.benchmarks.ServiceHere;
import org.tremplin.benchmarks.Settings;
import org.tremplin.benchmarks.Topic;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.Projection;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reporting-service builds all documents of its dashboards anew from the topics, from the moment it is asked, its
 * consumer group's coming together included; against a consumer that writes the same documents raw, and one that only
 * reads.
 */
public final class Project implements Benchmark {

    private static final String PROJECTION = "reporting-figures";
    private static final Set<String> TOPICS =
            Set.of("tremplin.participant.v1", "tremplin.training.v1", "tremplin.placement.v1");

    private final Place place;
    private final ConfigurableApplicationContext service;
    private final History history;
    private final KafkaProducer<String, byte[]> producer;
    private final int events;

    private Project(
            Place place,
            ConfigurableApplicationContext service,
            History history,
            KafkaProducer<String, byte[]> producer,
            int events) {
        this.place = place;
        this.service = service;
        this.history = history;
        this.producer = producer;
        this.events = events;
    }

    /** From small to large, as topics only grow. */
    public static List<Benchmark> cases(Place place, Settings settings) throws Exception {
        for (String topic : TOPICS) {
            Topic.make(place.kafka(), topic);
        }
        KafkaProducer<String, byte[]> producer = Topic.producer(place.kafka());
        History history = new History(1, told -> send(producer, told));
        ConfigurableApplicationContext service = ServiceHere.start(place, "reporting");
        List<Benchmark> cases = new ArrayList<>();
        for (int events : settings.quick() ? List.of(2_000) : List.of(10_000, 30_000, 100_000)) {
            cases.add(new Project(place, service, history, producer, events));
        }
        return cases;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // all are awaited, and what is missing would be missed
    private static void send(KafkaProducer<String, byte[]> producer, History.Told told) {
        producer.send(told.published());
    }

    @Override
    public String name() {
        return "project: %d events".formatted(events);
    }

    @Override
    public void prepare() {
        while (history.told() < events) {
            history.add(10);
        }
        producer.flush();
        awaitAll();
    }

    @Override
    public Contender ours() {
        return contender("ours", () -> {
            service.getBean(Following.class).rebuild(PROJECTION);
            awaitAll();
            return Topic.count(place.kafka(), TOPICS);
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Contender> peers() {
        RawWrites raw = new RawWrites(
                place.kafka(),
                TOPICS,
                service.getBean(MongoClient.class).getDatabase("raw"),
                (Projection<Object>) service.getBean(Projection.class),
                service.getBean(JsonMapper.class));
        return List.of(
                contender("raw consumer, bulk writes", raw::run),
                contender("raw consumer, nothing done", () -> Topic.read(place.kafka(), TOPICS, batch -> {})));
    }

    /** Does something with all events and says how many there were. */
    private interface Pass {
        long once() throws Exception;
    }

    private static Contender contender(String name, Pass pass) {
        Run run = () -> {
            long begin = System.nanoTime();
            long done = pass.once();
            return Sample.rate(done, System.nanoTime() - begin);
        };
        return new Contender(name, run);
    }

    private void awaitAll() {
        Following following = service.getBean(Following.class);
        while (following.behind(PROJECTION) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
