package org.tremplin.load.report;

import java.io.PrintStream;
import java.time.Duration;

/** Shows how far the play is: a bar that redraws itself on a terminal, a line every few seconds elsewhere. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final long pause;
    private final int total;
    private int done;
    private String phase = "";
    private long drawnAt = System.nanoTime();

    /** @param total number of rows to be played, 0 where nobody knows yet */
    public Progress(PrintStream out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.pause = (terminal ? Duration.ofMillis(100) : Duration.ofSeconds(3)).toNanos();
    }

    /** Names what is being done now. */
    public synchronized void phase(String name) {
        phase = name;
        if (terminal) {
            draw();
        } else {
            tick();
        }
    }

    /** Counts rows as done, whatever became of them. */
    public synchronized void done(int rows) {
        done += rows;
        tick();
    }

    /** Shows that something still goes on. */
    public synchronized void tick() {
        if (System.nanoTime() - drawnAt >= pause) {
            draw();
        }
    }

    private void draw() {
        drawnAt = System.nanoTime();
        if (terminal) {
            var filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
            out.printf(
                    "\r[%s%s] %d of %d rows  %s\033[K",
                    "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, phase);
        } else if (total == 0) {
            out.printf("%d rows, %s%n", done, phase);
        } else {
            out.printf("%d of %d rows, %s%n", done, total, phase);
        }
        out.flush();
    }

    /** Leaves the terminal with an empty line to write on. */
    @Override
    public synchronized void close() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
