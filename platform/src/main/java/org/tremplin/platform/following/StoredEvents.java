package org.tremplin.platform.following;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.commanding.CommandContext;
import org.tremplin.platform.publishing.ServiceName;

/**
 * Takes Axon's messages for what they are to followers.
 *
 * @param service whose store it is
 * @param serializer the store's own
 */
record StoredEvents(ServiceName service, Serializer serializer) {

    StoredEvent of(DomainEventMessage<?> message) {
        SerializedType type = message.serializePayload(serializer, byte[].class).getType();
        Envelope envelope = new Envelope(
                message.getIdentifier(),
                service.source(Objects.toString(message.getType()), message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                type.getName(),
                message.getAggregateIdentifier(),
                message.getTimestamp(),
                text(message, CommandContext.PARTNER),
                text(message, CommandContext.CORRELATION_ID),
                text(message, CommandContext.CAUSATION_ID));
        return new StoredEvent(
                envelope,
                message.getPayloadType(),
                () -> message.serializePayload(serializer, byte[].class).getData(),
                () -> known(message.getPayload()));
    }

    /** Takes no stand-in for an event, or it would be passed over as if it were none of the follower's. */
    static Object known(Object payload) {
        if (payload instanceof UnknownSerializedType unknown) {
            throw new IllegalStateException(
                    "No event of this name here: " + unknown.serializedType().getName());
        }
        return payload;
    }

    private static @Nullable String text(DomainEventMessage<?> message, String key) {
        return message.getMetaData().get(key) instanceof String text ? text : null;
    }
}
