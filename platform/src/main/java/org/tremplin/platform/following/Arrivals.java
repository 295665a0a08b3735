package org.tremplin.platform.following;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.web.Refusal;

/**
 * Says of what a read model lacks that other services tell whether it is not so, or only not here yet: as long as
 * something lies on the topics that could be it, nobody is told that it is not.
 */
public final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ObjectProvider<Following> following;

    /** @param following asked for late, for the policies that it knows may need this */
    Arrivals(ObjectProvider<Following> following) {
        this.following = following;
    }

    /** Refuses with {@code not-caught-up}, to be asked again, unless the follower has taken in all that lies there now. */
    public void require(String follower) {
        if (!isThrough(follower)) {
            throw new NotCaughtUp();
        }
    }

    /** This refusal, or the one that asks for another try. */
    public Refusal missing(String follower, Refusal refusal) {
        return isThrough(follower) ? refusal : new NotCaughtUp();
    }

    private boolean isThrough(String follower) {
        try {
            return following.getObject().await(follower, PATIENCE);
        } catch (RuntimeException away) {
            LOG.info("Nobody says what {} has yet to take in: {}", follower, Parking.reasonOf(away));
            return false;
        }
    }
}
