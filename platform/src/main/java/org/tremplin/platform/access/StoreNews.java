package org.tremplin.platform.access;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.platform.following.Following;

/** News of a service that keeps the relations itself: all that lies in its own store, which its read models follow. */
record StoreNews(ObjectProvider<Following> following) implements News {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public void await() {
        if (!following.getObject().awaitStored(PATIENCE)) {
            throw new NotCaughtUp();
        }
    }
}
