package org.tremplin.local.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store in memory that speaks MongoDB's protocol; it forgets everything when it ends. */
public final class MongoStandIn implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final int port;
    private final @Nullable ChildProcess child;
    private final @Nullable MongoServer server;

    private MongoStandIn(int port, @Nullable ChildProcess child, @Nullable MongoServer server) {
        this.port = port;
        this.child = child;
        this.server = server;
    }

    /** Starts in a process of its own; what it says is written to the log. */
    public static MongoStandIn start(int port, Path log) {
        return start(port, log, Map.of());
    }

    /** Starts in a process of its own with these additions to the environment. */
    public static MongoStandIn start(int port, Path log, Map<String, String> environment) {
        Ports.requireFree(port, "the MongoDB-protocol store");
        ChildProcess child =
                ChildProcess.start("The MongoDB-protocol store", command(port), ChildJvm.environment(environment), log);
        try {
            child.awaitReady(() -> Ports.answers(port), READY_WITHIN);
        } catch (InfrastructureUnavailable e) {
            child.kill();
            throw e;
        }
        return new MongoStandIn(port, child, null);
    }

    /** Starts inside this process on a free port. */
    public static MongoStandIn startInProcess() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new MongoStandIn(server.bind().getPort(), null, server);
    }

    private static List<String> command(int port) {
        return ChildJvm.command(
                List.of("-Xms32m", "-Xmx384m", "-Dlogback.configurationFile=tremplin-local-logback.xml"),
                List.of(
                        MongoStandInProcess.class.getName(),
                        "" + port,
                        "" + ProcessHandle.current().pid()));
    }

    public String uri(String database) {
        return "mongodb://" + Ports.HOST + ":" + port + "/" + database;
    }

    /** The process of its own, none when it runs inside this one. */
    public @Nullable ChildProcess child() {
        return child;
    }

    @Override
    public void close() {
        if (child != null) {
            child.stop(STOPS_WITHIN);
        }
        if (server != null) {
            server.shutdownNow();
        }
    }
}
