package org.tremplin.platform.access;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.platform.following.Following;

/**
 * News that a projection takes from the participant-service's topic.
 *
 * @param following asked for when there is something to wait for, because followers ask for access themselves
 */
record TopicNews(ObjectProvider<Following> following, String projection) implements News {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public void await() {
        if (!isIn()) {
            throw new NotCaughtUp();
        }
    }

    /** Where the topic does not tell how long it is, more may be on its way. */
    private boolean isIn() {
        try {
            return following.getObject().await(projection, PATIENCE);
        } catch (IllegalStateException away) {
            return false;
        }
    }
}
