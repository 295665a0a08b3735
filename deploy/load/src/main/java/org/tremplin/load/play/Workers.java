package org.tremplin.load.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Works on several groups of rows at a time; inside a group the order is kept. */
final class Workers {
    private static final int AT_A_TIME = 8;

    private Workers() {}

    /** Gives each group to one worker and waits for all; the first that stops the load stops the others. */
    static <G> void each(Collection<G> groups, Consumer<G> work) {
        try (var executor =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var done = new ExecutorCompletionService<Void>(executor);
            var futures = new ArrayList<Future<Void>>(groups.size());
            for (var group : groups) {
                futures.add(done.submit(() -> work.accept(group), null));
            }
            try {
                for (var at = 0; at < futures.size(); at++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                executor.shutdownNow();
                Thread.currentThread().interrupt();
                throw new LoadStopped("The load was stopped.");
            }
        }
    }
}
