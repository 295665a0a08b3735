package org.tremplin.platform.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.tremplin.platform.commanding.LastWrite;
import org.tremplin.web.NotFound;

/** {@link Following} over the followers of the own store, if there is one, and those fed from Kafka. */
final class ServiceFollowing implements Following {

    private final @Nullable StoreFollowers store;
    private final KafkaFollowers kafka;
    private final KafkaPositions positions;
    private final TopicLag lag;
    private final Documents documents;
    private final BindingServiceProperties bindings;
    private final BindingsLifecycleController lifecycle;
    private final List<TopicReader> readers;

    ServiceFollowing(
            @Nullable StoreFollowers store,
            KafkaFollowers kafka,
            KafkaPositions positions,
            TopicLag lag,
            Documents documents,
            BindingServiceProperties bindings,
            BindingsLifecycleController lifecycle,
            List<TopicReader> readers) {
        this.store = store;
        this.kafka = kafka;
        this.positions = positions;
        this.lag = lag;
        this.documents = documents;
        this.bindings = bindings;
        this.lifecycle = lifecycle;
        this.readers = readers;
    }

    @Override
    public List<FollowerStatus> status() {
        List<FollowerStatus> all = new ArrayList<>();
        if (store != null) {
            store.tails()
                    .forEach(tail -> all.add(
                            new FollowerStatus(tail.name(), tail.behind(), tail.isFailing(), parkedBy(tail.name()))));
        }
        Set<String> names = new LinkedHashSet<>(kafka.intakes().keySet());
        readers.forEach(reader -> names.add(reader.group()));
        Map<String, Long> behind = lag.ofEach(names);
        names.forEach(name -> all.add(new FollowerStatus(name, behind.get(name), false, parkedBy(name))));
        return all;
    }

    @Override
    public long behind(String follower) {
        return store != null && store.tail(follower) instanceof StoreTail tail ? tail.behind() : lag.of(follower);
    }

    @Override
    public long storedEvents() {
        return store == null ? 0 : store.head();
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
    public synchronized List<String> rebuild(String projection) {
        Set<Intake> affected = sharing(intake(projection)
                .filter(intake -> !intake.collections().isEmpty())
                .orElseThrow(() -> new NotFound("projection")));
        affected.forEach(intake -> stop(intake.name()));
        affected.forEach(intake -> {
            intake.collections().forEach(documents::empty);
            intake.parking().clear(intake.name());
            positions.clear(intake.name());
            if (store != null) {
                store.forget(intake.name());
            }
        });
        affected.forEach(intake -> start(intake.name()));
        return affected.stream().map(Intake::name).sorted().toList();
    }

    @Override
    public boolean await(LastWrite write, Duration atMost) {
        if (store == null) {
            return true;
        }
        long position = store.positionOf(write);
        return position < 0 || new Patience(atMost).until(() -> store.projected(position), told -> told);
    }

    /** The policies among the followers; they keep no documents. */
    List<Intake> policies() {
        return intakes().filter(intake -> intake.collections().isEmpty()).toList();
    }

    private Set<Intake> sharing(Intake first) {
        Set<Intake> affected = new HashSet<>(Set.of(first));
        Set<String> collections = new HashSet<>(first.collections());
        int before;
        do {
            before = affected.size();
            intakes()
                    .filter(intake -> intake.collections().stream().anyMatch(collections::contains))
                    .forEach(intake -> {
                        affected.add(intake);
                        collections.addAll(intake.collections());
                    });
        } while (affected.size() > before);
        return affected;
    }

    private void stop(String follower) {
        if (store != null && store.tail(follower) instanceof StoreTail tail) {
            tail.stop();
        } else {
            bindingsOf(follower).forEach(lifecycle::stop);
        }
    }

    private void start(String follower) {
        if (store != null && store.tail(follower) instanceof StoreTail tail) {
            tail.start();
        } else {
            bindingsOf(follower).forEach(lifecycle::start);
        }
    }

    private List<String> bindingsOf(String follower) {
        return bindings.getBindings().entrySet().stream()
                .filter(binding -> follower.equals(binding.getValue().getGroup()))
                .map(Map.Entry::getKey)
                .toList();
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
