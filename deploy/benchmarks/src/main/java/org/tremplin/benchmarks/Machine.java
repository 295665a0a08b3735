package org.tremplin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tremplin.local.infrastructure.KafkaBroker;
import org.tremplin.local.infrastructure.MongoStandIn;
import org.tremplin.local.infrastructure.Ports;
import org.tremplin.local.infrastructure.PostgresServer;

/**
 * The same parts that {@code tremplin up} starts, in a folder that is gone afterwards. The MongoDB-protocol store is in
 * this process, which measures nothing, because it needs more memory than {@code up} gives it.
 */
final class Machine implements AutoCloseable {

    /** Databases of what is measured. */
    private static final List<String> DATABASES = List.of("participant", "relational");

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final MongoStandIn mongo;

    Machine(Path folder) {
        this.folder = folder;
        postgres = PostgresServer.start(folder.resolve("postgres"), Ports.free());
        kafka = KafkaBroker.start(folder.resolve("kafka"), Ports.free(), Ports.free());
        mongo = MongoStandIn.startInProcess();
        DATABASES.forEach(postgres::createDatabaseIfMissing);
    }

    static Machine start() throws IOException {
        Machine machine = new Machine(Files.createTempDirectory("tremplin-bench-"));
        Runtime.getRuntime().addShutdownHook(new Thread(machine::close, "end-of-machine"));
        return machine;
    }

    Place place() {
        return new Place(
                postgres.jdbcUrl(""),
                postgres.username(),
                postgres.password(),
                kafka.bootstrapServers(),
                mongo.uri(""),
                folder.toString());
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(folder)) {
            return;
        }
        mongo.close();
        kafka.kill();
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }
}
