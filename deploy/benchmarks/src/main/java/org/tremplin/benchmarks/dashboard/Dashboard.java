package org.tremplin.benchmarks.dashboard;

import com.mongodb.client.MongoClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tremplin.benchmarks.Benchmark;
import org.tremplin.benchmarks.Contender;
import org.tremplin.benchmarks.Load;
import org.tremplin.benchmarks.Load.Operation;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.Sample;
import org.tremplin.benchmarks.ServiceHere;
import org.tremplin.benchmarks.Settings;
import org.tremplin.benchmarks.Topic;
import org.tremplin.benchmarks.project.History;
import org.tremplin.platform.following.Projection;
import tools.jackson.databind.json.JsonMapper;

/**
 * The five figures in turns, asked of the reporting-service over HTTP, of the whole programme or of one cohort; while
 * nothing happens, when an answer is remembered, or while events of ten people a second come in, when it is not. The
 * documents are folded in memory and inserted, since projecting so many people takes long.
 */
public final class Dashboard implements Benchmark {

    private static final List<String> FIGURES = List.of("funnel", "certificates", "attendance", "internships", "exits");
    private static final int CALLERS = 5;
    private static final double PER_SECOND = 5;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final World world;
    private final Settings settings;
    private final int people;
    private final @Nullable String cohort;
    private final boolean moving;
    private @Nullable Thread newcomers;

    private Dashboard(World world, Settings settings, int people, @Nullable String cohort, boolean moving) {
        this.world = world;
        this.settings = settings;
        this.people = people;
        this.cohort = cohort;
        this.moving = moving;
    }

    public static List<Benchmark> cases(Place place, Settings settings) throws Exception {
        World world = new World(place);
        List<Benchmark> cases = new ArrayList<>();
        for (int people : settings.quick() ? List.of(500) : List.of(10_000, 100_000)) {
            for (boolean moving : List.of(false, true)) {
                cases.add(new Dashboard(world, settings, people, null, moving));
                cases.add(new Dashboard(world, settings, people, "c1", moving));
            }
        }
        return cases;
    }

    /** What the cases share. */
    private static final class World {

        private final Reader reader = new Reader();
        private final ConfigurableApplicationContext service;
        private final Folded documents;
        private final Relational relational;
        private final History history;
        private final KafkaProducer<String, byte[]> producer;
        private volatile boolean live;

        @SuppressWarnings("unchecked")
        World(Place place) throws Exception {
            for (String topic : Set.of("tremplin.participant.v1", "tremplin.training.v1", "tremplin.placement.v1")) {
                Topic.make(place.kafka(), topic);
            }
            service = ServiceHere.start(place, "reporting", reader.keys());
            documents = new Folded(
                    (Projection<Object>) service.getBean(Projection.class), service.getBean(JsonMapper.class));
            relational = new Relational(place);
            producer = Topic.producer(place.kafka());
            history = new History(1, this::told);
        }

        @SuppressWarnings("FutureReturnValueIgnored") // a lost newcomer would only make the load smaller
        private void told(History.Told told) {
            if (live) {
                producer.send(told.published());
            } else {
                documents.on(told);
                relational.on(told);
            }
        }

        void fill(int people) throws Exception {
            live = false;
            history.add(Math.max(0, people - history.people()));
            documents.insert(service.getBean(MongoClient.class).getDatabase("reporting"));
            relational.complete();
        }

        URI address(String path) {
            return URI.create("http://127.0.0.1:"
                    + service.getEnvironment().getProperty("local.server.port")
                    + "/api/reporting/v1/programmes/" + History.PROGRAMME + "/" + path);
        }
    }

    @Override
    public String name() {
        return "dashboard: %s, %d people, %s"
                .formatted(
                        cohort == null ? "whole programme" : "one cohort of " + History.COHORT_SIZE,
                        people,
                        moving ? "events coming in" : "idle");
    }

    @Override
    public void prepare() throws Exception {
        if (world.history.people() < people) {
            world.fill(people);
        }
        if (moving) {
            world.live = true;
            newcomers = Thread.ofPlatform().daemon().start(this::come);
        }
    }

    private void come() {
        while (!Thread.currentThread().isInterrupted()) {
            world.history.add(1);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    @Override
    public Contender ours() {
        String asked = cohort == null ? "" : "?cohort=" + cohort;
        return contender("ours", figure -> world.reader.get(world.address(figure + asked)));
    }

    @Override
    public List<Contender> peers() {
        return List.of(contender("SQL", figure -> world.relational.read(figure, cohort)));
    }

    private interface Question {
        void ask(String figure) throws Exception;
    }

    private Contender contender(String name, Question question) {
        AtomicInteger turn = new AtomicInteger();
        Operation next = () -> question.ask(FIGURES.get(turn.getAndIncrement() % FIGURES.size()));
        return new Contender(
                name, () -> Sample.median(Load.open(CALLERS, PER_SECOND, settings.part(), next), PER_SECOND));
    }

    @Override
    public void close() throws InterruptedException {
        if (newcomers != null) {
            newcomers.interrupt();
            newcomers.join();
        }
    }
}
