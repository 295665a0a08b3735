package org.tremplin.test;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL, Kafka and MongoDB in containers. */
final class Containers implements Infrastructure {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
    private final MongoDBContainer mongo = new MongoDBContainer("mongo:8");

    Containers() {
        Startables.deepStart(postgres, kafka, mongo).join();
    }

    static boolean available() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String jdbcUrl(String database) {
        Databases.create(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword(), database);
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/" + database;
    }

    @Override
    public String databaseUser() {
        return postgres.getUsername();
    }

    @Override
    public String databasePassword() {
        return postgres.getPassword();
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String mongo(String database) {
        return mongo.getReplicaSetUrl(database);
    }

    @Override
    public String description() {
        return "containers (PostgreSQL 18, Kafka 4.2.1, MongoDB 8)";
    }
}
