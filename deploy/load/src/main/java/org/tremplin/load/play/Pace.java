package org.tremplin.load.play;

import java.time.Duration;

/** Lets through so many a second at most, evenly. */
final class Pace {
    private final long apart;
    private long next = System.nanoTime();

    /** @param perSecond 0 for as many as come */
    Pace(int perSecond) {
        this.apart = perSecond == 0 ? 0 : 1_000_000_000L / perSecond;
    }

    /** Waits until it is this one's turn. */
    void await() {
        if (apart > 0) {
            var wait = turn() - System.nanoTime();
            if (wait > 0) {
                Api.sleep(Duration.ofNanos(wait));
            }
        }
    }

    private synchronized long turn() {
        var turn = Math.max(next, System.nanoTime());
        next = turn + apart;
        return turn;
    }
}
