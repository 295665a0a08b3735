package org.tremplin.platform.following;

import java.time.Instant;

/**
 * A record that waits, without its content.
 *
 * @param consumer name of the follower that cannot handle it
 * @param key subject that it belongs to: what is parked together
 * @param type type of the event
 * @param source stream of the event
 * @param sequence position in that stream
 * @param reason kind of failure, or {@code follows-parked-record}
 */
public record ParkedRecord(
        String consumer, String key, String type, String source, long sequence, String reason, Instant parkedAt) {}
