package org.tremplin.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.tremplin.local.infrastructure.KafkaBroker;
import org.tremplin.local.infrastructure.MongoStandIn;
import org.tremplin.local.infrastructure.PostgresServer;

/** The same parts as {@code tremplin up}: a real PostgreSQL, a real Kafka broker, the MongoDB-protocol stand-in. */
final class LocalParts implements Infrastructure {

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final MongoStandIn mongo;

    LocalParts() {
        try {
            folder = Files.createTempDirectory("tremplin-test");
            postgres = PostgresServer.start(folder.resolve("postgres"), freePort());
            kafka = KafkaBroker.start(folder.resolve("kafka"), freePort(), freePort());
            mongo = MongoStandIn.startInProcess();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        SpringApplication.getShutdownHandlers().add(this::stop);
    }

    private void stop() {
        mongo.close();
        kafka.kill();
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String jdbcUrl(String database) {
        postgres.createDatabaseIfMissing(database);
        return postgres.jdbcUrl(database);
    }

    @Override
    public String databaseUser() {
        return postgres.username();
    }

    @Override
    public String databasePassword() {
        return postgres.password();
    }

    @Override
    public String kafka() {
        return kafka.bootstrapServers();
    }

    @Override
    public String mongo(String database) {
        return mongo.uri(database);
    }

    @Override
    public String description() {
        return "local parts (PostgreSQL 18, Kafka broker, MongoDB-protocol stand-in), because no Docker engine answers";
    }
}
