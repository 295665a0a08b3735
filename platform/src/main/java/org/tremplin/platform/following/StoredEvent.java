package org.tremplin.platform.following;

import java.util.function.Supplier;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * An event of the service's own store. Its payload is read when somebody asks for it, so that what cannot be read fails
 * where it is handled and not before.
 *
 * @param envelope what it carries around its payload; the type is the payload's class name
 * @param type class of the payload; Axon's {@link UnknownSerializedType} where there is none of that name
 * @param data the payload as it is stored
 * @param payload reads the payload
 */
public record StoredEvent(Envelope envelope, Class<?> type, Supplier<byte[]> data, Supplier<Object> payload) {

    /**
     * The payload.
     *
     * @throws RuntimeException if it cannot be read
     */
    public Object event() {
        return payload.get();
    }

    /** Whether it is one of these events, or may have been before its class went. */
    boolean mayBe(Class<?> events) {
        return events.isAssignableFrom(type) || type == UnknownSerializedType.class;
    }
}
