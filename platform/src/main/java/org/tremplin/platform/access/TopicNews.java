package org.tremplin.platform.access;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.platform.following.Following;

/**
 * News that a projection takes from the participant-service's topic.
 *
 * @param following what is followed, asked for when it is needed: among it are policies that ask about access themselves
 */
record TopicNews(Supplier<Following> following, String projection) implements News {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    @Override
    public void await() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isIn()) {
            if (System.nanoTime() - end > 0) {
                throw new NotCaughtUp();
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Where the topic does not tell how long it is, more may be on its way. */
    private boolean isIn() {
        try {
            return following.get().behind(projection) == 0;
        } catch (IllegalStateException away) {
            return false;
        }
    }
}
