package org.tremplin.platform.commanding;

import org.jspecify.annotations.Nullable;

/**
 * Sends commands to aggregates and returns after the commit. Refusals of the aggregate come out as they were thrown; an
 * unknown aggregate is a {@link org.tremplin.web.NotFound}; a stream that was to be started and exists is {@link
 * AlreadyExists}.
 */
public interface Commands {

    /** Sends a command; a lost race against another writer is tried again. */
    Written send(Object command);

    /** Sends a command that holds only if the stream is still at the expected version; otherwise {@link VersionConflict}. */
    Written send(Object command, @Nullable Long expectedVersion);

    /**
     * Sends a command that creates the aggregate named by the key. Sent again with the same content it changes nothing;
     * with other content it is {@link IdempotencyKeyReused}.
     */
    Written create(Object command, IdempotencyKey key);

    /** Sends a command that creates an aggregate whose id follows from its content; one that exists stays as it is. */
    Written createIfAbsent(Object command);

    /** Sends a command whose handler answers something besides, such as what became of each of many values. */
    <R> Answered<R> ask(Object command, Class<R> answer);
}
