package org.tremplin.subscription.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A broker as a consortium would run it, with logins over TLS and an authorizer; in a process of its own. */
final class SecuredBroker {

    static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required";

    private SecuredBroker() {}

    /** Arguments: data folder, port, port of the controller, key store, its password, the administrator's password. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        new Formatter()
                .setClusterId("dHJlbXBsaW4tdGVzdC0tMQ")
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setScramArguments(List.of("SCRAM-SHA-512=[name=admin,password=" + args[5] + "]"))
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .run();
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties(args)), Time.SYSTEM);
        server.startup();
        server.awaitShutdown();
    }

    private static Properties properties(String... args) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + args[2],
                "controller.listener.names", "CONTROLLER",
                "listeners", "CLIENTS://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(args[1], args[2]),
                "advertised.listeners", "CLIENTS://127.0.0.1:" + args[1],
                "listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "CLIENTS",
                "log.dirs", args[0]));
        properties.putAll(Map.of(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found", "false",
                "super.users", "User:admin;User:ANONYMOUS",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512",
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                        SCRAM + " username=\"admin\" password=\"" + args[5] + "\";",
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", args[3],
                "ssl.keystore.password", args[4]));
        properties.putAll(Map.of(
                "ssl.truststore.type", "PKCS12",
                "ssl.truststore.location", args[3] + ".trust",
                "ssl.truststore.password", args[4],
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        return properties;
    }
}
