package org.tremplin.platform.following;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads how far a token has come. */
final class StorePosition {

    private StorePosition() {}

    /** The store's position that the token has reached, -1 at its beginning. */
    static long of(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** Positions before it whose events may still come. */
    static List<Long> gapsOf(@Nullable TrackingToken token) {
        return token instanceof GapAwareTrackingToken aware ? List.copyOf(aware.getGaps()) : List.of();
    }
}
