package org.tremplin.platform.following;

import java.util.List;

/** Takes batches of stored events, in the order of the store; a batch that fails comes again. */
@FunctionalInterface
public interface StoredBatch {

    /** Takes one batch. */
    void take(List<StoredEvent> batch);
}
