package org.tremplin.platform.commanding;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tremplin.web.Actor;
import org.tremplin.web.Correlation;

/**
 * Who causes the commands of this thread, and why: the signed-in actor of a request, or the event a policy reacts to.
 *
 * @param actor subject of the token, or {@code policy:<name>}
 * @param partner code of the partner acted for
 * @param correlationId what ties all consequences of one request together
 * @param causationId id of the event that caused the command, null for a request
 */
public record CommandContext(
        String actor,
        @Nullable String partner,
        @Nullable String correlationId,
        @Nullable String causationId) {

    private static final ThreadLocal<@Nullable CommandContext> CURRENT = new ThreadLocal<>();

    /** Keys under which the context travels in the metadata of commands and events. */
    public static final String ACTOR = "actor";

    public static final String PARTNER = "partner";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";
    static final String FINGERPRINT = "fingerprint";
    /** Metadata key of the version that a command expects its stream to be at. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private static final String[] COPIED = {ACTOR, PARTNER, CORRELATION_ID, CAUSATION_ID, FINGERPRINT};

    /** Metadata keys that an event takes over from its command. */
    public static String[] copiedKeys() {
        return COPIED.clone();
    }

    /** Runs work whose commands carry this context. */
    public <T> T call(Supplier<T> work) {
        CommandContext before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    static CommandContext current() {
        CommandContext set = CURRENT.get();
        if (set != null) {
            return set;
        }
        Actor actor = Actor.current();
        return new CommandContext(actor.subject(), actor.partner(), Correlation.current(), null);
    }

    Map<String, Object> metaData() {
        Map<String, Object> values = new HashMap<>();
        values.put(ACTOR, actor);
        put(values, PARTNER, partner);
        put(values, CORRELATION_ID, correlationId);
        put(values, CAUSATION_ID, causationId);
        return values;
    }

    private static void put(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
