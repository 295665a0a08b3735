package org.tremplin.platform.following;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries around its payload, stored or published.
 *
 * @param id id of the event, the same wherever it goes
 * @param source the stream it belongs to, such as {@code /training/series/<id>}
 * @param sequence its position in that stream, from 0
 * @param type published type name, or class name of a stored event
 * @param subject participant, or aggregate where no participant is concerned: what is kept in order and parked together
 * @param time when it was recorded
 * @param partner code of the partner that caused it
 * @param correlationId what ties all consequences of one request together
 * @param causationId id of the event that caused it
 */
public record Envelope(
        String id,
        String source,
        long sequence,
        String type,
        String subject,
        Instant time,
        @Nullable String partner,
        @Nullable String correlationId,
        @Nullable String causationId) {

    /** The same with another subject. */
    Envelope about(String other) {
        return new Envelope(id, source, sequence, type, other, time, partner, correlationId, causationId);
    }
}
