package org.tremplin.local.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A durable PostgreSQL of this machine: what it has committed survives a kill and a restart. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    /** `transaction_timeout` stays well below Axon's gap timeout of 60 s, after which a slow commit would be skipped. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Ports.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("transaction_timeout", "30s"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("work_mem", "4MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("io_method", "sync"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("timezone", "UTC"));

    private final ChildProcess child;
    private final PostgresData data;
    private final int port;

    private PostgresServer(ChildProcess child, PostgresData data, int port) {
        this.child = child;
        this.data = data;
        this.port = port;
    }

    /** Starts on a data folder that is made when it is missing; the log lies beside it. */
    public static PostgresServer start(Path dataFolder, int port) {
        return start(dataFolder, port, dataFolder.resolveSibling(dataFolder.getFileName() + ".log"));
    }

    /** Starts on a data folder that is made when it is missing. */
    public static PostgresServer start(Path dataFolder, int port, Path log) {
        Path binaries = PostgresBinaries.unpacked();
        PostgresData data = PostgresData.open(dataFolder, binaries);
        stopLeftover(data.folder());
        data.forgetProcessOfSomebodyElse();
        Ports.requireFree(port, "PostgreSQL");
        PostgresAccount.own(data.folder());
        ChildProcess child = ChildProcess.start("PostgreSQL", command(binaries, data, port), Map.of(), log);
        try {
            child.awaitReady(() -> data.isReady(child.process().pid()), READY_WITHIN);
        } catch (InfrastructureUnavailable e) {
            child.kill();
            throw e;
        }
        return new PostgresServer(child, data, port);
    }

    /** Stops a server of this folder that outlived the process which started it, and says whether there was one. */
    public static boolean stopLeftover(Path dataFolder) {
        var leftover = new PostgresData(dataFolder).leftover();
        leftover.ifPresent(PostgresServer::end);
        return leftover.isPresent();
    }

    private static List<String> command(Path binaries, PostgresData data, int port) {
        List<String> command = new ArrayList<>(PostgresAccount.command(
                binaries.resolve("bin/postgres").toString(), "-D", data.folder().toString(), "-p", "" + port));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(database, port);
    }

    /** The address by way of another port. */
    public String jdbcUrl(String database, int port) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database;
    }

    public String username() {
        return PostgresData.USER;
    }

    public String password() {
        return data.password();
    }

    public void createDatabaseIfMissing(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), username(), password())) {
            if (!exists(name, connection)) {
                try (Statement create = connection.createStatement()) {
                    create.execute("CREATE DATABASE " + name);
                }
            }
        } catch (SQLException e) {
            throw new InfrastructureUnavailable(
                    "The database " + name + " could not be made: " + e.getMessage() + ".", e);
        }
    }

    private static boolean exists(String name, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    public ChildProcess child() {
        return child;
    }

    /** Ends the server as a crash would. */
    public void kill() {
        child.kill();
    }

    /** Stops the server in order: open transactions are rolled back, everything committed is kept. */
    @Override
    public void close() {
        if (child.process().isAlive()) {
            end(child.process().toHandle());
        }
    }

    // SIGINT is PostgreSQL's fast shutdown; Java's own destroy() sends SIGTERM, which waits for every client to leave.
    private static void end(ProcessHandle server) {
        List<String> interrupt = PostgresAccount.command(
                PostgresBinaries.unpacked().resolve("bin/pg_ctl").toString(), "kill", "INT", "" + server.pid());
        try {
            new ProcessBuilder(interrupt).start().waitFor();
            server.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException e) {
            server.destroyForcibly();
        }
    }
}
