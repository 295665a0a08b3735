package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The platform under test: `./tremplin up` on an empty data folder and a free block of ports, once for all tests of the
 * run. It ends with the Java process that started it, however that one ends.
 */
final class Platform {

    /** Starts the script and asks it to stop when standard input, held by this process, is closed. */
    private static final String WITH_PARENT = """
            exec 3<&0
            "$@" < /dev/null &
            up=$!
            ( cat <&3 > /dev/null; kill -TERM $up ) &
            wait $up
            result=$?
            kill $! 2> /dev/null
            exit $result
            """;

    /** Within which it is ready on two cores, once it is built. */
    static final Duration PROMISED = Duration.ofSeconds(60);

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(90);

    private static @Nullable Platform running;

    private final Path data;
    private final Path output;
    private final int port;
    private @Nullable Process process;
    private Duration readyAfter = Duration.ZERO;

    private Platform(int port) {
        this.port = port;
        try {
            String there = System.getProperty("tremplin.data");
            data = there == null ? Files.createTempDirectory("tremplin-acceptance-") : Path.of(there);
            if (there == null) {
                data.toFile().deleteOnExit();
            }
            output = Files.createDirectories(Home.ACCEPTANCE.resolve("target")).resolve("platform.log");
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of this run, started when it is first asked for; or that of -Dtremplin.url and .data, left as it is. */
    static synchronized Platform running() {
        if (running == null) {
            String there = System.getProperty("tremplin.url");
            if (there != null) {
                running = new Platform(URI.create(there).getPort());
                return running;
            }
            Home.tellScriptWhatIsBuilt();
            Platform platform = new Platform(freeBlock());
            Runtime.getRuntime().addShutdownHook(new Thread(platform::end, "end-of-platform"));
            running = platform;
            platform.up();
            System.out.printf(
                    Locale.ROOT,
                    "Time to ready: %.1f s (%s)%n",
                    platform.readyAfter.toMillis() / 1000.0,
                    platform.url());
        }
        return running;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The port so many behind the gateway's; the launcher counts all of them from there. */
    int port(int offset) {
        return port + offset;
    }

    Path data() {
        return data;
    }

    /** How long it took to start, without what the script built before. */
    Duration readyAfter() {
        return readyAfter;
    }

    Parts parts() {
        return new Parts(process == null ? launcher() : process.toHandle());
    }

    private ProcessHandle launcher() {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info()
                        .commandLine()
                        .filter(line -> line.contains("-Dtremplin.home=") && line.contains("--port " + port))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The platform does not run"));
    }

    /** What the launcher printed so far. */
    String printed() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the data folder, as it is, and waits for the line that says it is ready. */
    void up() {
        upWith(Map.of());
    }

    /** The same with these additions to the environment of all parts. */
    void upWith(Map<String, String> environment) {
        long begin = System.nanoTime();
        int printedBefore = printed().length();
        List<String> command = List.of(
                "bash",
                "-c",
                WITH_PARENT,
                "up",
                Home.FOLDER.resolve("tremplin").toString(),
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--empty");
        try {
            ProcessBuilder starting = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            starting.environment().put("TREMPLIN_PROGRAMMESFOLDER", Home.KIT_PROGRAMMES.toString());
            starting.environment().putAll(environment);
            process = starting.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!printed().substring(printedBefore).contains("Ready: " + url())) {
            if (!process.isAlive() || System.nanoTime() - begin > READY_WITHIN.toNanos()) {
                throw new IllegalStateException("The platform did not become ready:\n" + printed() + lastWords());
            }
            if (!printed().substring(printedBefore).contains("Starting Tremplin")) {
                begin = System.nanoTime();
            }
            pause(Duration.ofMillis(100));
        }
        readyAfter = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Stops in order, as Ctrl-C does. */
    void stop() {
        Process started = process;
        if (started == null) {
            return;
        }
        try {
            started.getOutputStream().close();
            if (!started.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                started.descendants().forEach(ProcessHandle::destroyForcibly);
                throw new IllegalStateException(
                        "The platform did not stop within " + STOPPED_WITHIN.toSeconds() + " s");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process = null;
        }
    }

    /** The last lines of every part's log, for somebody who looks for the reason of a failure. */
    String lastWords() {
        StringBuilder words = new StringBuilder();
        for (Path log : logs()) {
            words.append("\n--- ").append(log.getFileName()).append('\n');
            lines(log)
                    .skip(Math.max(0, lines(log).count() - 15))
                    .forEach(line -> words.append(line.length() > 600 ? line.substring(0, 600) : line)
                            .append('\n'));
        }
        return words.toString();
    }

    List<Path> logs() {
        try (Stream<Path> all = Files.walk(data, 2)) {
            return all.filter(path -> path.toString().endsWith(".log")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            return Stream.of(e.toString());
        }
    }

    private void end() {
        try {
            stop();
        } finally {
            keepLogs();
            forgetData();
        }
    }

    private void keepLogs() {
        try {
            Path kept = Files.createDirectories(Home.ACCEPTANCE.resolve("target/logs"));
            for (Path log : logs()) {
                Files.copy(log, kept.resolve(log.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetData() {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeBlock() {
        return ThreadLocalRandom.current()
                .ints(20_000, 31_000)
                .limit(500)
                .filter(base -> IntStream.rangeClosed(0, 13 + Wires.BEHIND).allMatch(offset -> isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
