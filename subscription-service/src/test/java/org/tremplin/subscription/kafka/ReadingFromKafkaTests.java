package org.tremplin.subscription.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Runs what {@code docs/reading-from-kafka.md} says, word for word, and tries what it says must not work. */
class ReadingFromKafkaTests {

    private static final String TRAINING = "tremplin.training.v1";
    private static final String PLACEMENT = "tremplin.placement.v1";
    private static final String PARTICIPANT = "tremplin.participant.v1";
    private static final String PASSWORD = "only-for-this-test";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Process broker;
    private static String address;

    @BeforeAll
    static void startBroker() throws Exception {
        ((Logger) LoggerFactory.getLogger("org.apache.kafka")).setLevel(Level.ERROR);
        keys();
        int port = freePort();
        address = "127.0.0.1:" + port;
        broker = java(
                        folder.resolve("broker.log"),
                        SecuredBroker.class.getName(),
                        folder.resolve("data").toString(),
                        "" + port,
                        "" + freePort(),
                        folder.resolve("keys.p12").toString(),
                        PASSWORD,
                        PASSWORD)
                .start();
        Files.writeString(folder.resolve("admin.properties"), login("admin"));
        tools();
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(ReadingFromKafkaTests::fillTopics);
    }

    @AfterAll
    static void stopBroker() {
        broker.destroyForcibly();
    }

    @Test
    void readsWhatItIsLetAndNothingElseUntilItIsTakenBack() throws Exception {
        run(block("## One login", 1));
        Files.writeString(folder.resolve("crm.properties"), block("## With the command line", 2) + trust());

        String seen = run(block("## With the command line", 1) + " --max-messages 1");
        assertThat(seen).contains("ce_id:" + TRAINING, "{\"in\":\"" + TRAINING + "\"}");
        assertThat(seen).doesNotContainIgnoringCase("deprecated");
        readsInJava();
        isLetNothingElse();

        run(block("## One login", 2));
        assertThatThrownBy(() -> read(crm("crm-of-asti.look"), TRAINING))
                .isInstanceOf(SaslAuthenticationException.class);
        try (Admin admin = Admin.create(settings("admin"))) {
            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get()).isEmpty();
        }
    }

    @Test
    void showsInTheDocumentWhatTheProgramDoes() throws IOException {
        assertThat(unindented(Files.readString(ROOT.resolve("deploy/scenarios/kafka/Reader.java"))))
                .contains(unindented(block("## In Java", 2)));
    }

    private static void readsInJava() throws Exception {
        String command = block("## In Java", 1)
                .replace("\"$KAFKA/libs/*\"", "\"$CP\"")
                .replace("deploy/", ROOT.resolve("deploy") + "/");
        Path events = folder.resolve("events.txt");
        for (int round = 0; round < 2; round++) {
            Process reader =
                    shell("exec 2>&1\n" + command.replace("\njava ", "\nexec java "), folder.resolve("reader.log"));
            try {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(Files.exists(events) ? Files.readAllLines(events) : List.of())
                                .as(Files.readString(folder.resolve("reader.log")))
                                .hasSize(2));
            } finally {
                reader.destroyForcibly().waitFor();
            }
        }
        assertThat(events)
                .content()
                .contains("/test 0 some.type.v1 {\"in\":\"" + TRAINING + "\"}")
                .contains("{\"in\":\"" + PLACEMENT + "\"}");
    }

    private static void isLetNothingElse() throws Exception {
        Properties crm = crm("crm-of-asti.look");
        assertThatThrownBy(() -> read(crm, PARTICIPANT)).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read(crm("somebody-else"), TRAINING)).isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> read(crm("crm-of-astier"), TRAINING))
                .as("a group that begins alike")
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> write(crm, TRAINING))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        try (Admin admin = Admin.create(crm)) {
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder(TRAINING, PLACEMENT);
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteTopics(List.of(TRAINING)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
        Properties wrong = crm("crm-of-asti.look");
        wrong.put("sasl.jaas.config", wrong.getProperty("sasl.jaas.config").replace(PASSWORD, "guessed"));
        assertThatThrownBy(() -> read(wrong, TRAINING)).isInstanceOf(SaslAuthenticationException.class);
    }

    private static void read(Properties settings, String topic) {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !consumer.poll(Duration.ofSeconds(1)).isEmpty());
        }
    }

    private static void write(Properties settings, String topic) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var message = new ProducerRecord<>(
                    topic, null, "anna", ("{\"in\":\"" + topic + "\"}").getBytes(StandardCharsets.UTF_8));
            Map.of("ce_id", topic, "ce_source", "/" + topic + "/test", "ce_sequence", "0", "ce_type", "some.type.v1")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    private static void fillTopics() throws Exception {
        try (Admin admin = Admin.create(settings("admin"))) {
            admin.createTopics(List.of(TRAINING, PLACEMENT, PARTICIPANT).stream()
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
        for (String topic : List.of(TRAINING, PLACEMENT, PARTICIPANT)) {
            write(settings("admin"), topic);
        }
    }

    private static Properties crm(String group) throws IOException {
        Properties settings = properties(Files.readString(folder.resolve("crm.properties")));
        settings.put("bootstrap.servers", address);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.idempotence", "false");
        settings.put("max.block.ms", "10000");
        return settings;
    }

    private static Properties settings(String user) throws IOException {
        Properties settings = properties(login(user));
        settings.put("bootstrap.servers", address);
        settings.put("default.api.timeout.ms", "10000");
        settings.put("request.timeout.ms", "5000");
        return settings;
    }

    private static String login(String user) {
        return """
                security.protocol=SASL_SSL
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=%s username="%s" password="%s";
                """.formatted(SecuredBroker.SCRAM, user, PASSWORD) + trust();
    }

    private static String trust() {
        return "\nssl.truststore.type=PEM\nssl.truststore.location=" + folder.resolve("broker.pem") + "\n";
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    /** The so-manieth block of commands below a heading of the document. */
    private static String block(String heading, int number) throws IOException {
        String document = Files.readString(ROOT.resolve("docs/reading-from-kafka.md"));
        Matcher blocks = Pattern.compile("(?s)```\\w*\\n(.*?)\\n```").matcher(document);
        blocks.region(document.indexOf(heading), document.length());
        for (int i = 0; i < number; i++) {
            assertThat(blocks.find()).isTrue();
        }
        return blocks.group(1).replace("…", PASSWORD);
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).reduce("", (one, next) -> one + "\n" + next);
    }

    private static String run(String commands) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".log");
        Process process = shell("set -e\n" + commands, said);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(commands)
                .isTrue();
        String all = Files.readString(said);
        assertThat(process.exitValue()).as(all).isZero();
        return all;
    }

    private static Process shell(String commands, Path said) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("BROKER", address);
        builder.environment()
                .put("CP", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder.start();
    }

    /** Kafka's own programs, as its scripts start them. */
    private static void tools() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Map<String, String> programs = Map.of(
                "kafka-configs.sh", "-cp \"$CP\" kafka.admin.ConfigCommand",
                "kafka-acls.sh", "-cp \"$CP\" org.apache.kafka.tools.AclCommand",
                "kafka-console-consumer.sh", "-cp \"$CP\" org.apache.kafka.tools.consumer.ConsoleConsumer",
                "java", "");
        for (Map.Entry<String, String> each : programs.entrySet()) {
            Path script = Files.writeString(
                    bin.resolve(each.getKey()),
                    "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=tremplin-local-logback.xml %s \"$@\"\n"
                            .formatted(System.getProperty("java.home"), each.getValue()));
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
    }

    private static ProcessBuilder java(Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dlogback.configurationFile=tremplin-local-logback.xml",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private static void keys() throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-keystore",
                keys.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-keystore",
                keys.toString(),
                "-file",
                folder.resolve("broker.pem").toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "broker",
                "-keystore",
                keys + ".trust",
                "-file",
                folder.resolve("broker.pem").toString());
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Path said = Files.createTempFile(folder, "keytool", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
