package org.tremplin.benchmarks.append;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
import org.tremplin.platform.commanding.Commands;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands that the participant-service stores, against inserts. Its publisher and its read models stand still meanwhile,
 * as nothing follows the inserts either. Latencies are taken at half of what ours came to in the warm-up, for everybody.
 */
public final class Append implements Benchmark {

    private static final String EVENTS = "org.tremplin.participant.registration.events.";
    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int PEOPLE = 3_000;

    private final Store store;
    private final Kind kind;
    private final int callers;
    private final int stored;
    private final Settings settings;
    private double rate;
    private @Nullable PlainInserts plain;

    /** What is asked. */
    enum Kind {
        CONTACT("contact changed", "ContactChanged"),
        REGISTER("registered", "ParticipantRegistered");

        private final String words;
        private final String event;

        Kind(String words, String event) {
            this.words = words;
            this.event = EVENTS + event;
        }
    }

    /** What the cases share. */
    private record Store(
            ConfigurableApplicationContext service,
            People people,
            Commands commands,
            JdbcClient database,
            StoredRows rows) {}

    private Append(Store store, Kind kind, int callers, int stored, Settings settings) {
        this.store = store;
        this.kind = kind;
        this.callers = callers;
        this.stored = stored;
        this.settings = settings;
    }

    /** From small to large, as the store only grows. */
    public static List<Benchmark> cases(Place place, Settings settings) throws Exception {
        ConfigurableApplicationContext service = ServiceHere.start(place, "participant");
        service.getBean("storeFollowers", Lifecycle.class).stop();
        JdbcClient database = service.getBean(JdbcClient.class);
        Store store = new Store(
                service,
                new People(service.getBean(JsonMapper.class)),
                service.getBean(Commands.class),
                database,
                new StoredRows(database));
        store.people().add(store.commands(), settings.quick() ? 300 : PEOPLE);
        List<Benchmark> cases = new ArrayList<>();
        for (int stored : settings.quick() ? List.of(1_000) : SIZES) {
            CALLERS.forEach(callers -> cases.add(new Append(store, Kind.CONTACT, callers, stored, settings)));
            cases.add(new Append(store, Kind.REGISTER, 8, stored, settings));
        }
        return cases;
    }

    @Override
    public String name() {
        return "append: %s, %d callers, %d stored".formatted(kind.words, callers, stored);
    }

    @Override
    public void prepare() {
        People.send(store.commands(), store.people().changeContact());
        store.rows().fill(stored, People.REGISTERED);
        store.rows().copyTo(PlainInserts.TABLE);
    }

    @Override
    public Contender ours() {
        return contender("ours", () -> People.send(store.commands(), command()));
    }

    @Override
    public List<Contender> peers() {
        PlainInserts inserts = new PlainInserts(
                (HikariDataSource) store.service().getBean(DataSource.class), store.database(), callers, kind.event);
        plain = inserts;
        List<Contender> peers = new ArrayList<>(List.of(contender("JDBC insert, commit", inserts::insert)));
        if (kind == Kind.REGISTER && stored <= SIZES.getFirst()) {
            peers.add(mongo());
        }
        return peers;
    }

    @Override
    public void close() {
        if (plain != null) {
            plain.close();
        }
    }

    private Contender mongo() {
        try {
            MongoEngine engine = new MongoEngine(store.service(), "events");
            return contender("Axon's Mongo engine", () -> engine.send(command()));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private Object command() {
        return kind == Kind.REGISTER
                ? store.people().register()
                : store.people().changeContact();
    }

    private Contender contender(String name, Operation operation) {
        return new Contender(name, () -> {
            Sample fast = Load.closed(callers, settings.part(), operation);
            if (rate == 0) {
                rate = fast.value() / 2;
            }
            return fast.with(Load.open(callers, rate, settings.part(), operation), rate);
        });
    }
}
