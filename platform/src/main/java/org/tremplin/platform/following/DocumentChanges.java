package org.tremplin.platform.following;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The changes that a batch of events asks for, in the order of the events. */
final class DocumentChanges {

    /**
     * Absolute values for one document from one event.
     *
     * @param source stream of the event
     * @param sequence position in it: the guard
     */
    record Change(String collection, String id, String source, long sequence, Map<String, @Nullable Object> values) {}

    private final List<Change> changes = new ArrayList<>();

    List<Change> inOrder() {
        return changes;
    }

    void addAll(DocumentChanges later) {
        changes.addAll(later.changes);
    }

    /** Takes changes on behalf of one event; what it says twice of one document becomes one change. */
    Changes by(Envelope envelope) {
        return (collection, id, values) -> {
            Map<String, @Nullable Object> stored = new LinkedHashMap<>();
            values.forEach((path, value) -> stored.put(path, stored(value)));
            changes.stream()
                    .filter(change -> change.collection().equals(collection)
                            && change.id().equals(id)
                            && change.source().equals(envelope.source())
                            && change.sequence() == envelope.sequence())
                    .findFirst()
                    .ifPresentOrElse(
                            change -> change.values().putAll(stored),
                            () -> changes.add(
                                    new Change(collection, id, envelope.source(), envelope.sequence(), stored)));
        };
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> Date.from(instant);
            case Temporal temporal -> temporal.toString();
            case Enum<?> constant -> constant.name();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, entry) -> copy.put(Objects.toString(key), stored(entry)));
                yield copy;
            }
            case Iterable<?> items -> {
                List<@Nullable Object> copy = new ArrayList<>();
                items.forEach(item -> copy.add(stored(item)));
                yield copy;
            }
            case Record record -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                for (var component : record.getClass().getRecordComponents()) {
                    copy.put(component.getName(), stored(read(component, record)));
                }
                yield copy;
            }
            default -> value;
        };
    }

    private static @Nullable Object read(java.lang.reflect.RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("Cannot read " + component, unreadable);
        }
    }
}
