package org.tremplin.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Children of a launcher that was killed: every child carries the data folder in its environment, so that they are
 * found without trusting recorded process ids.
 */
final class Leftovers {

    static final String MARK = "TREMPLIN_LOCAL_DATA";

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Stops all children that were started for this data folder, and says how many there were. */
    static int stop(Path data) {
        List<ProcessHandle> children = childrenOf(data);
        children.forEach(ProcessHandle::destroy);
        children.forEach(Leftovers::awaitEnd);
        return children.size();
    }

    static List<ProcessHandle> childrenOf(Path data) {
        String mark = "\0" + MARK + "=" + data + "\0";
        return ProcessHandle.allProcesses()
                .filter(process -> ("\0" + environment(process)).contains(mark))
                .toList();
    }

    private static String environment(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
