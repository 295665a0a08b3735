package org.tremplin.local.infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A single Kafka broker (KRaft) in a process of its own: when it halts, it takes nobody along. */
public final class KafkaBroker implements AutoCloseable {

    /** Variable of the environment with the port that the broker tells its clients, where it is not its own. */
    public static final String ADVERTISED_PORT = "TREMPLIN_KAFKA_ADVERTISED_PORT";

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private final ChildProcess child;
    private final int port;

    private KafkaBroker(ChildProcess child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Starts on a data folder that is made when it is missing; the log lies beside it. */
    public static KafkaBroker start(Path dataFolder, int port, int controllerPort) {
        Path log = dataFolder.resolveSibling(dataFolder.getFileName() + ".log");
        return start(dataFolder, port, controllerPort, log, Map.of());
    }

    /** Starts on a data folder that is made when it is missing, with these additions to the environment. */
    public static KafkaBroker start(
            Path dataFolder, int port, int controllerPort, Path log, Map<String, String> environment) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        ChildProcess child = ChildProcess.start(
                "Kafka", command(folder, port, controllerPort), ChildJvm.environment(environment), log);
        try {
            child.awaitReady(() -> Ports.answers(port), READY_WITHIN);
        } catch (InfrastructureUnavailable e) {
            child.kill();
            throw e;
        }
        return new KafkaBroker(child, port);
    }

    private static List<String> command(Path folder, int port, int controllerPort) {
        return ChildJvm.command(
                List.of("-Xms64m", "-Xmx256m", "-Dlogback.configurationFile=tremplin-local-logback.xml"),
                List.of(
                        KafkaBrokerProcess.class.getName(),
                        folder.toString(),
                        "" + port,
                        "" + controllerPort,
                        "" + ProcessHandle.current().pid()));
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    public ChildProcess child() {
        return child;
    }

    /** Ends the broker as a crash would. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop(STOPS_WITHIN);
    }
}
