package org.tremplin.platform.following;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Feeds followers of published events: each is a Spring Cloud Stream function whose binding's group is its name. */
public interface Followers {

    /** The function that takes batches from Kafka into a projection or a policy. */
    Consumer<Message<List<byte[]>>> of(Follower<?> follower);
}
