package org.tremplin.subscription.subscriptions;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to events.
 *
 * @param id its id
 * @param grant id of the grant that it is within
 * @param holder code of the partner whose system asks
 * @param name code by which that partner tells its subscriptions apart
 * @param protocol whether events are brought or fetched
 * @param sink where events are brought to; null where they are fetched
 * @param filter what it asks for
 * @param status how it is
 * @param reason code that says why it is so, where there is something to say
 * @param version raised by every change
 * @param createdAt when it was made
 * @param startedAt position of the log behind which it began
 * @param feedPosition position up to which it was fetched
 * @param feedTaken position of the newest cursor with which it came back, so that it has all that lies before
 * @param feedReadAt when it was last fetched
 * @param answeredAt when its sink last took an event
 * @param failingSince since when its sink has taken none
 */
public record Subscription(
        UUID id,
        UUID grant,
        String holder,
        String name,
        Protocol protocol,
        @Nullable URI sink,
        Filter filter,
        Status status,
        @Nullable String reason,
        long version,
        Instant createdAt,
        long startedAt,
        long feedPosition,
        long feedTaken,
        @Nullable Instant feedReadAt,
        @Nullable Instant answeredAt,
        @Nullable Instant failingSince) {

    /** The host that events are brought to; null where they are fetched. */
    public @Nullable String sinkHost() {
        return sink == null ? null : sink.getHost();
    }

    /** How events get from here to there. */
    public enum Protocol {
        /** They are brought over HTTP, as signed webhooks. */
        HTTP,
        /** They are fetched, as pages or as server-sent events. */
        FEED;

        /** As documents name it. */
        public String code() {
            return name();
        }
    }

    /** How a subscription is. */
    public enum Status {
        /** Its sink has not said yet that it wants events. */
        UNVERIFIED,
        /** Events are on their way. */
        ACTIVE,
        /** Nothing is sent until somebody resumes it; nothing is lost meanwhile. */
        PAUSED,
        /** Over for good. */
        ENDED;

        /** As documents name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
