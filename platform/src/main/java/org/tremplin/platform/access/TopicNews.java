package org.tremplin.platform.access;

import org.springframework.beans.factory.ObjectProvider;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.Patience;

/**
 * News that a projection takes from the participant-service's topic.
 *
 * @param following asked for when there is something to wait for, because followers ask for access themselves
 */
record TopicNews(ObjectProvider<Following> following, String projection) implements News {

    @Override
    public void await() {
        if (!Patience.OF_A_CALLER.until(this::isIn, in -> in)) {
            throw new NotCaughtUp();
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
