package org.tremplin.platform.access;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.platform.following.Following;

/**
 * News that a projection takes from the participant-service's topic.
 *
 * @param following asked for when there is something to wait for, because followers ask for access themselves
 */
record TopicNews(ObjectProvider<Following> following, String projection) implements News {

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
            return following.getObject().behind(projection) == 0;
        } catch (IllegalStateException away) {
            return false;
        }
    }
}
