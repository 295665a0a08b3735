package org.tremplin.subscription.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;
import org.tremplin.platform.publishing.PublishedTypes;

/**
 * An event of the log.
 *
 * @param position its place in the log, from 1
 * @param id id of the event, the same wherever it goes
 * @param source the stream it belongs to
 * @param type its type
 * @param subject participant or aggregate: what is kept in order
 * @param sequence its position in its stream
 * @param time when it was recorded
 * @param actor code of the partner for whom it was done
 * @param responsible code of the partner that its payload names
 * @param programme code of the programme that its payload names
 * @param correlationId what ties the consequences of one request together
 * @param causationId id of the event that caused it
 * @param data its payload, byte for byte as its producer wrote it
 * @param appendedAt when it came into the log
 */
public record LoggedEvent(
        long position,
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        Instant time,
        @Nullable String actor,
        @Nullable String responsible,
        @Nullable String programme,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] data,
        Instant appendedAt) {

    /** The partner that it belongs to: the one its payload names, else the one for whom it was done. */
    public @Nullable String partner() {
        return responsible == null ? actor : responsible;
    }

    /** How close to a person it comes; null for a type that this version does not know. */
    public @Nullable DataClass dataClass() {
        return classOf(type);
    }

    /** How close to a person events of a type come; null for one that this version does not know. */
    public static @Nullable DataClass classOf(String type) {
        return PublishedTypes.find(type)
                .map(contract -> contract.getAnnotation(Classified.class))
                .map(Classified::value)
                .orElse(null);
    }
}
