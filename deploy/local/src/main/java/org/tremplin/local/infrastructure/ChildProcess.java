package org.tremplin.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that this one started; it has a session of its own, so that Ctrl-C reaches only its parent. */
public final class ChildProcess {

    private static final Duration KILLED_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts the command with these additions to the environment; what it prints is appended to the log. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> ownSession = new ArrayList<>(List.of("setsid"));
        ownSession.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Log.putAsideWhenLarge(log);
            ProcessBuilder builder = new ProcessBuilder(ownSession)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(name, process, log);
        } catch (IOException e) {
            throw new InfrastructureUnavailable(name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    public String name() {
        return name;
    }

    public Process process() {
        return process;
    }

    public Path log() {
        return log;
    }

    /** Waits until the condition holds; says in one sentence when the process ends or the time is over before. */
    public void awaitReady(BooleanSupplier ready, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new InfrastructureUnavailable(
                        name + " did not start: " + Log.lastWords(log) + " (log: " + log + ").");
            }
            if (System.nanoTime() > end) {
                throw new InfrastructureUnavailable(
                        name + " was not ready within " + within.toSeconds() + " s; its log is " + log + ".");
            }
            pause();
        }
    }

    /** Ends the process as a crash would. */
    public void kill() {
        process.destroyForcibly();
        exitsWithin(KILLED_WITHIN);
    }

    /** Asks the process to end, and kills it when it has not ended in time. */
    public void stop(Duration within) {
        process.destroy();
        if (!exitsWithin(within)) {
            kill();
        }
    }

    boolean exitsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureUnavailable("Waiting for " + name + " was interrupted.", e);
        }
    }
}
