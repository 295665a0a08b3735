package org.tremplin.platform.eventstore;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Keeps the aggregates of one type that were used last, so that a command to a long stream does not read all of it again.
 * One that another instance has written to since is read anew: a decision never rests on an old state. Axon throws away
 * what a failed command may have touched.
 */
@SuppressWarnings({"unchecked", "NullAway"}) // Axon's interface asks for null where nothing is kept
final class RecentAggregates implements Cache {

    private static final int KEPT = 200;

    private final EventStore store;
    private final ConcurrentMap<Object, Object> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build().asMap();

    RecentAggregates(EventStore store) {
        this.store = store;
    }

    @Override
    public <K, V> V get(K id) {
        Object entry = kept.get(id);
        if (entry != null && !isCurrent((String) id, (AggregateCacheEntry<?>) entry)) {
            kept.remove(id, entry);
            return null;
        }
        return (V) entry;
    }

    /** An entry hands back the very aggregate it was made of, so nothing is needed to recreate it. */
    private boolean isCurrent(String id, AggregateCacheEntry<?> entry) {
        Long version = entry.recreateAggregate(null, null, null).version();
        return store.lastSequenceNumberFor(id)
                .filter(last -> last.equals(version))
                .isPresent();
    }

    /** An aggregate that a command would have started, but that told nothing, has no id yet and is not kept. */
    @Override
    public void put(Object id, Object entry) {
        if (id != null) {
            kept.put(id, entry);
        }
    }

    @Override
    public boolean putIfAbsent(Object id, Object entry) {
        return kept.putIfAbsent(id, entry) == null;
    }

    @Override
    public <T> T computeIfAbsent(Object id, Supplier<T> entry) {
        return (T) kept.computeIfAbsent(id, key -> entry.get());
    }

    @Override
    public boolean remove(Object id) {
        return id != null && kept.remove(id) != null;
    }

    @Override
    public void removeAll() {
        kept.clear();
    }

    @Override
    public boolean containsKey(Object id) {
        return kept.containsKey(id);
    }

    @Override
    public <V> void computeIfPresent(Object id, UnaryOperator<V> update) {
        kept.computeIfPresent(id, (key, entry) -> update.apply((V) entry));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
