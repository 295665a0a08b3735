package org.tremplin.platform.following;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** Begins read models from nothing: at the first start, when somebody asks for it, and when their store was lost. */
final class ReadModels implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);

    private final @Nullable StoreFollowers store;
    private final KafkaFollowers kafka;
    private final KafkaPositions positions;
    private final Documents documents;
    private final Editions editions;
    private final BindingServiceProperties bindings;
    private final BindingsLifecycleController lifecycle;

    ReadModels(
            @Nullable StoreFollowers store,
            KafkaFollowers kafka,
            KafkaPositions positions,
            Documents documents,
            Editions editions,
            BindingServiceProperties bindings,
            BindingsLifecycleController lifecycle) {
        this.store = store;
        this.kafka = kafka;
        this.positions = positions;
        this.documents = documents;
        this.editions = editions;
        this.bindings = bindings;
        this.lifecycle = lifecycle;
    }

    /** Before anything follows. */
    @Override
    public void afterSingletonsInstantiated() {
        groups().filter(group -> !editions.join(names(group))).forEach(this::begin);
    }

    /** Throws a read model away, with those that write into the same collections, and starts them over. */
    synchronized Set<String> beginAnew(Intake projection) {
        Set<Intake> group = sharing(projection);
        group.forEach(one -> stop(one.name()));
        begin(group);
        group.forEach(one -> start(one.name()));
        return names(group);
    }

    /** Joins editions that another instance began, and begins one where the store has lost it. */
    synchronized void keepUp() {
        Set<String> over = over();
        groups().filter(group -> names(group).stream().anyMatch(over::contains)).forEach(this::keepUp);
    }

    /** Projections whose edition is over; what they say of their progress means nothing. */
    Set<String> over() {
        return editions.over(projections().map(Intake::name).collect(Collectors.toSet()));
    }

    private void keepUp(Set<Intake> group) {
        group.forEach(one -> stop(one.name()));
        boolean joined = editions.join(names(group));
        if (!joined) {
            begin(group);
        }
        LOG.warn(
                "{} {}",
                names(group),
                joined ? "go on with another instance's edition" : "begin anew: nothing is left");
        group.forEach(one -> start(one.name()));
    }

    private void begin(Set<Intake> group) {
        editions.begin(names(group));
        documents.index();
        group.forEach(one -> {
            one.collections().forEach(collection -> documents.empty(collection, editions.of(one.name())));
            one.parking().clear(one.name());
            positions.clear(one.name());
            if (store != null) {
                store.forget(one.name());
            }
        });
    }

    private Stream<Set<Intake>> groups() {
        Set<Set<Intake>> groups = new LinkedHashSet<>();
        projections().forEach(one -> groups.add(sharing(one)));
        return groups.stream();
    }

    private Set<Intake> sharing(Intake first) {
        Set<Intake> group = new HashSet<>(Set.of(first));
        Set<String> collections = new HashSet<>(first.collections());
        int before;
        do {
            before = group.size();
            projections()
                    .filter(one -> one.collections().stream().anyMatch(collections::contains))
                    .forEach(one -> {
                        group.add(one);
                        collections.addAll(one.collections());
                    });
        } while (group.size() > before);
        return group;
    }

    private Stream<Intake> projections() {
        return Stream.concat(
                        store == null ? Stream.empty() : store.intakes().stream(), kafka.intakes().values().stream())
                .filter(intake -> !intake.collections().isEmpty());
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

    private static Set<String> names(Collection<Intake> group) {
        return group.stream().map(Intake::name).collect(Collectors.toSet());
    }
}
