package org.tremplin.platform.following;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads how far a token has come. */
final class StorePosition {

    private StorePosition() {}

    /** The store's position that the token has reached, -1 at its beginning. */
    static long of(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
