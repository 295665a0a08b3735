package org.tremplin.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureTests {

    @TempDir
    Path folder;

    @Test
    void findsWhatWasCommittedAfterEverythingWasKilled() throws Exception {
        int postgresPort = Ports.free();
        int kafkaPort = Ports.free();
        try (var postgres = PostgresServer.start(folder.resolve("postgres"), postgresPort);
                var kafka = KafkaBroker.start(folder.resolve("kafka"), kafkaPort, Ports.free());
                var mongo = MongoStandIn.start(Ports.free(), folder.resolve("mongo.log"))) {
            postgres.createDatabaseIfMissing("training");
            execute(postgres, "CREATE TABLE fact (said text)");
            execute(postgres, "INSERT INTO fact VALUES ('kept')");
            createTopic(kafka);
            postgres.kill();
            kafka.kill();
            mongo.close();
        }
        try (var postgres = PostgresServer.start(folder.resolve("postgres"), postgresPort);
                var kafka = KafkaBroker.start(folder.resolve("kafka"), kafkaPort, Ports.free())) {
            postgres.createDatabaseIfMissing("training");
            assertThat(said(postgres)).isEqualTo("kept");
            assertThat(topics(kafka)).contains("tremplin.training.v1");
        }
    }

    @Test
    void stopsLeftoverServerOfTheSameFolder() throws Exception {
        var forgotten = PostgresServer.start(folder.resolve("postgres"), Ports.free());
        try (var postgres = PostgresServer.start(folder.resolve("postgres"), Ports.free())) {
            assertThat(forgotten.child().process().isAlive()).isFalse();
            assertThat(postgres.child().process().isAlive()).isTrue();
        }
    }

    @Test
    void startsThoughTheRecordedProcessIdBelongsToSomebodyElse() throws Exception {
        PostgresServer.start(folder.resolve("postgres"), Ports.free()).close();
        Files.write(
                folder.resolve("postgres/postmaster.pid"),
                List.of(
                        "" + ProcessHandle.current().pid(),
                        folder.resolve("postgres").toString(),
                        "1",
                        "1",
                        "",
                        "127.0.0.1"));
        try (var postgres = PostgresServer.start(folder.resolve("postgres"), Ports.free())) {
            assertThat(postgres.child().process().isAlive()).isTrue();
        }
    }

    @Test
    void commitsDurably() throws Exception {
        try (var postgres = PostgresServer.start(folder.resolve("postgres"), Ports.free())) {
            for (var setting : Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")
                    .entrySet()) {
                assertThat(query(postgres, "postgres", "SHOW " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (var other = new ServerSocket(Ports.free())) {
            assertThatThrownBy(() -> PostgresServer.start(folder.resolve("postgres"), other.getLocalPort()))
                    .isInstanceOf(InfrastructureUnavailable.class)
                    .hasMessage("Port %d, needed by PostgreSQL, is taken.", other.getLocalPort());
        }
    }

    @Test
    void refusesFolderThatHoldsSomethingElse() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/letter.txt"), "hello");
        assertThatThrownBy(() -> PostgresServer.start(folder.resolve("postgres"), Ports.free()))
                .isInstanceOf(InfrastructureUnavailable.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void answersMongoClientsInsideThisProcess() {
        try (var mongo = MongoStandIn.startInProcess()) {
            assertThat(mongo.uri("training")).startsWith("mongodb://127.0.0.1:").endsWith("/training");
            assertThat(mongo.child()).isNull();
        }
    }

    private static void createTopic(KafkaBroker kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("tremplin.training.v1", 6, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static Iterable<String> topics(KafkaBroker kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private static void execute(PostgresServer postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres, "training")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String said(PostgresServer postgres) throws SQLException {
        return query(postgres, "training", "SELECT said FROM fact");
    }

    private static String query(PostgresServer postgres, String database, String sql) throws SQLException {
        try (Connection connection = connect(postgres, database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.username(), postgres.password());
    }
}
