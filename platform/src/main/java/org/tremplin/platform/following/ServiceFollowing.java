package org.tremplin.platform.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.commanding.LastWrite;
import org.tremplin.web.NotFound;

/** {@link Following} over the followers of the own store, if there is one, and those fed from Kafka. */
final class ServiceFollowing implements Following {

    private final @Nullable StoreFollowers store;
    private final KafkaFollowers kafka;
    private final TopicLag lag;
    private final ReadModels readModels;
    private final List<TopicReader> readers;

    ServiceFollowing(
            @Nullable StoreFollowers store,
            KafkaFollowers kafka,
            TopicLag lag,
            ReadModels readModels,
            List<TopicReader> readers) {
        this.store = store;
        this.kafka = kafka;
        this.lag = lag;
        this.readModels = readModels;
        this.readers = readers;
    }

    @Override
    public List<FollowerStatus> status() {
        List<FollowerStatus> all = new ArrayList<>();
        Set<String> over = readModels.over();
        if (store != null) {
            store.tails()
                    .forEach(tail -> all.add(new FollowerStatus(
                            tail.name(),
                            over.contains(tail.name()) ? null : tail.behind(),
                            tail.isFailing(),
                            parkedBy(tail.name()))));
        }
        Set<String> names = new LinkedHashSet<>(kafka.intakes().keySet());
        readers.forEach(reader -> names.add(reader.group()));
        Map<String, Long> behind = lag.ofEach(names);
        names.forEach(name -> all.add(
                new FollowerStatus(name, over.contains(name) ? null : behind.get(name), false, parkedBy(name))));
        return all;
    }

    @Override
    public long behind(String follower) {
        return store != null && store.tail(follower) instanceof StoreTail tail ? tail.behind() : lag.of(follower);
    }

    @Override
    public boolean await(String follower, Duration atMost) {
        return lag.passes(follower, new Patience(atMost)) && !readModels.over().contains(follower);
    }

    @Override
    public long storedEvents() {
        return store == null ? 0 : Math.max(0, store.head());
    }

    @Override
    public List<ParkedRecord> parked(int atMost) {
        return intakes()
                .flatMap(intake -> intake.parking().all(intake.name(), atMost).stream())
                .map(parked -> new ParkedRecord(
                        parked.follower(),
                        parked.envelope().subject(),
                        parked.envelope().type(),
                        parked.envelope().source(),
                        parked.envelope().sequence(),
                        parked.reason(),
                        parked.parkedAt()))
                .limit(atMost)
                .toList();
    }

    @Override
    public int retry(String follower, String key) {
        return intake(follower).orElseThrow(() -> new NotFound("follower")).retry(key);
    }

    @Override
    public List<String> rebuild(String projection) {
        Intake asked = intake(projection)
                .filter(intake -> !intake.collections().isEmpty())
                .orElseThrow(() -> new NotFound("projection"));
        return readModels.beginAnew(asked).stream().sorted().toList();
    }

    @Override
    public boolean await(LastWrite write, Duration atMost) {
        if (store == null) {
            return true;
        }
        return projected(store, store.positionOf(write), atMost);
    }

    @Override
    public boolean awaitStored(Duration atMost) {
        return store == null || projected(store, store.head(), atMost);
    }

    private static boolean projected(StoreFollowers store, long position, Duration atMost) {
        return position < 0 || new Patience(atMost).until(() -> store.projected(position), told -> told);
    }

    /** The policies among the followers; they keep no documents. */
    List<Intake> policies() {
        return intakes().filter(intake -> intake.collections().isEmpty()).toList();
    }

    private int parkedBy(String name) {
        return intake(name)
                .map(intake -> intake.parking().subjects(name).size())
                .orElse(0);
    }

    private Optional<Intake> intake(String name) {
        return intakes().filter(intake -> Objects.equals(intake.name(), name)).findFirst();
    }

    private Stream<Intake> intakes() {
        return Stream.concat(
                store == null ? Stream.empty() : store.intakes().stream(), kafka.intakes().values().stream());
    }
}
