package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** Another instance of a service, started as the one that runs but at a port of its own; nobody starts it again. */
final class SecondInstance implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Process process;

    private SecondInstance(Process process) {
        this.process = process;
    }

    /** Begins one with the command and the environment of the first, and waits until it is ready. */
    static SecondInstance of(String service, int port) {
        Path first = Path.of("/proc", Long.toString(Platform.running().parts().pid(service)));
        try {
            ProcessBuilder builder = new ProcessBuilder(split(first.resolve("cmdline")));
            builder.environment().clear();
            split(first.resolve("environ")).forEach(variable -> {
                int end = variable.indexOf('=');
                builder.environment().put(variable.substring(0, end), variable.substring(end + 1));
            });
            builder.environment()
                    .computeIfPresent(
                            "SPRING_APPLICATION_JSON",
                            (name, json) ->
                                    json.replaceFirst("\"server.port\":\"\\d+\"", "\"server.port\":\"" + port + "\""));
            Path log = Home.ACCEPTANCE.resolve("target/logs/second-" + service + ".log");
            Files.createDirectories(log.getParent());
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Awaitility.await().atMost(READY_WITHIN).until(() -> isReady(port));
            return new SecondInstance(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(Path file) throws IOException {
        return Arrays.stream(Files.readString(file, StandardCharsets.UTF_8).split("\0"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isReady(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it as a crash would. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
