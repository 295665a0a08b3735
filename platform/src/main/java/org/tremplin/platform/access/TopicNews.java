package org.tremplin.platform.access;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.tremplin.platform.following.Following;

/**
 * News that a projection takes from the participant-service's topic.
 *
 * @param following asked for when there is something to wait for, because followers ask for access themselves
 */
record TopicNews(ObjectProvider<Following> following, String projection) implements News {

    /** Where the topic does not tell how long it is, more may be on its way. */
    @Override
    public boolean comeIn(Duration atMost) {
        try {
            return following.getObject().await(projection, atMost);
        } catch (IllegalStateException away) {
            return false;
        }
    }
}
