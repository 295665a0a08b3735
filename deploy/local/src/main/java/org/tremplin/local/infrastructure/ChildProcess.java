package org.tremplin.local.infrastructure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that this one started; it has a session of its own, so that Ctrl-C reaches only its parent. */
public final class ChildProcess {

    private static final long LOG_LIMIT = 20_000_000;
    private static final int END_OF_LOG = 32_768;
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
            putAsideWhenLarge(log);
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

    private static void putAsideWhenLarge(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
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
                throw new InfrastructureUnavailable(name + " did not start: " + lastWords() + " (log: " + log + ").");
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

    /** The last line of the log that tells of an error, shortened. */
    String lastWords() {
        List<String> recent = endOfLog().lines().toList();
        return recent.reversed().stream()
                .filter(line -> line.matches(".*(FATAL|ERROR|Exception|Error:|error:).*"))
                .findFirst()
                .or(() -> recent.isEmpty() ? Optional.empty() : Optional.of(recent.getLast()))
                .map(line -> line.substring(0, Math.min(line.length(), 200)).strip())
                .orElse("it ended without a word");
    }

    private String endOfLog() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), END_OF_LOG)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
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
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureUnavailable("Waiting for " + name + " was interrupted.", e);
        }
    }
}
