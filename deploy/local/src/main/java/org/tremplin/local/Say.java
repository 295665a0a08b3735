package org.tremplin.local;

import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard reads, line by line. */
final class Say {

    private Say() {}

    static synchronized void line(String text) {
        System.out.println(text);
        System.out.flush();
    }

    static void ready(String name, long sinceNanos) {
        line(String.format(Locale.ROOT, "%-26s ready after %.1f s", name, seconds(sinceNanos)));
    }

    static double seconds(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1000.0;
    }
}
