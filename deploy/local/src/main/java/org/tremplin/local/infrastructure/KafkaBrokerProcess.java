package org.tremplin.local.infrastructure;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's own process: formats its folder when it is new, runs until it is asked to stop. */
final class KafkaBrokerProcess {

    private static final String NODE_ID = "1";
    private static final String CONTROLLER = "CONTROLLER";

    /** Base64 of 16 letters; always the same, so that formatting again changes nothing. */
    private static final String CLUSTER_ID = "dHJlbXBsaW4tbG9jYWwtMQ";

    private KafkaBrokerProcess() {}

    /** Arguments: data folder, port, port of the controller, process id of the parent. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        format(folder);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties(folder, args[1], args[2])), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        ParentWatch.begin(args[3]);
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setClusterId(CLUSTER_ID)
                .setNodeId(Integer.parseInt(NODE_ID))
                .setControllerListenerName(CONTROLLER)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .run();
    }

    private static Properties properties(Path folder, String port, String controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE_ID,
                "controller.quorum.voters",
                NODE_ID + "@" + Ports.HOST + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://%1$s:%2$s,CONTROLLER://%1$s:%3$s".formatted(Ports.HOST, port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://" + Ports.HOST + ":" + System.getenv().getOrDefault(KafkaBroker.ADVERTISED_PORT, port),
                "log.dirs",
                folder.toString()));
        properties.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0",
                "log.retention.ms", "-1",
                // A broker alone has no replica to lose to: at most one second is lost in a power cut, none in a kill.
                "log.flush.interval.ms", "1000",
                "log.flush.scheduler.interval.ms", "500"));
        properties.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "log.index.size.max.bytes", "2097152",
                "group.coordinator.threads", "1",
                "share.coordinator.threads", "1"));
        return properties;
    }
}
