package org.tremplin.subscription.log;

import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.platform.publishing.PublishedTypes;

/**
 * What decides at a glance whom an event may concern.
 *
 * @param type its type
 * @param partner code of the partner that it belongs to
 */
public record Kind(String type, @Nullable String partner) {

    /** The type that says that somebody is forgotten. */
    public static final String ERASURE = PublishedTypes.nameOf(ParticipantErasedV1.class);
}
