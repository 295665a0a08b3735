package org.tremplin.benchmarks.whole;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A platform of its own: `./tremplin up` on an empty folder and free ports. It ends when this process does. */
final class Deployed implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("tremplin.home", "."));
    private static final Duration READY_WITHIN = Duration.ofMinutes(6);
    private static final int PORTS = 14;

    /** Starts the script and asks it to stop when standard input, held by this process, is closed. */
    private static final String WITH_PARENT = """
            exec 3<&0
            "$@" < /dev/null &
            up=$!
            ( cat <&3 > /dev/null; kill -TERM $up ) &
            wait $up
            """;

    private final Path folder;
    private final int port;
    private final Process process;
    private final Duration readyAfter;

    private Deployed(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        Path output = folder.resolve("up.log");
        process = new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        WITH_PARENT,
                        "up",
                        HOME.resolve("tremplin").toString(),
                        "up",
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        Integer.toString(port),
                        "--empty"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        readyAfter = awaitReady(output);
    }

    static Deployed up() throws IOException {
        return new Deployed(Files.createTempDirectory("tremplin-bench-up-"), freeBlock());
    }

    URI url() {
        return url(0);
    }

    /** The address of the part so many ports behind the gateway. */
    URI url(int offset) {
        return URI.create("http://127.0.0.1:" + (port + offset));
    }

    /** From the launcher's first word until it said that all is ready. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** The launcher and everything it started. */
    Stream<ProcessHandle> processes() {
        return process.descendants();
    }

    private Duration awaitReady(Path output) throws IOException {
        long begin = System.nanoTime();
        boolean starting = false;
        for (String printed = ""; !printed.contains("Ready: "); printed = Files.readString(output)) {
            if (!process.isAlive() || System.nanoTime() - begin > READY_WITHIN.toNanos()) {
                throw new IllegalStateException("The platform did not become ready:\n" + printed);
            }
            if (!starting && printed.contains("Starting Tremplin")) {
                starting = true;
                begin = System.nanoTime();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freeBlock() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000))
                .limit(200)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(Deployed::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
