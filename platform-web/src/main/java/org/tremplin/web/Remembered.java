package org.tremplin.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that every page needs and that hardly changes: looked up again once it was looked up so long ago. */
public final class Remembered<T> {

    private final Supplier<T> look;
    private final long goodForNanos;
    private volatile @Nullable Seen<T> seen;

    /**
     * @param goodFor how old it may be
     * @param look looks it up
     */
    public Remembered(Duration goodFor, Supplier<T> look) {
        this.look = look;
        this.goodForNanos = goodFor.toNanos();
    }

    private record Seen<T>(T value, long at) {}

    /** It, as it was not longer ago than it may be. */
    public T get() {
        Seen<T> last = seen;
        if (last == null || System.nanoTime() - last.at() >= goodForNanos) {
            long now = System.nanoTime();
            last = new Seen<>(look.get(), now);
            seen = last;
        }
        return last.value();
    }

    /** Looks it up anew when it is needed next. */
    public void forget() {
        seen = null;
    }
}
