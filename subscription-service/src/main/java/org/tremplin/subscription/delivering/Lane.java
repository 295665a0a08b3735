package org.tremplin.subscription.delivering;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One subject of one run: what is to be sent of it, in order. A held one has more waiting in the delivery log. */
final class Lane {

    final String subject;
    final Deque<Item> queue = new ArrayDeque<>();
    boolean sending;
    boolean held;

    @Nullable
    Instant next;

    Lane(String subject) {
        this.subject = subject;
    }
}
