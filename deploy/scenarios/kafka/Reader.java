import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics directly and writes each event down once: {@code java -cp 'libs/*' Reader.java crm.properties events.txt
 * TOPIC ...}, with the libraries of Kafka's client beside it.
 */
public final class Reader {

    private final Path events;
    private final Map<String, Long> positions = new HashMap<>();

    private Reader(Path events) throws IOException {
        this.events = events;
        if (Files.exists(events)) {
            for (String line : Files.readAllLines(events)) {
                String[] parts = line.split(" ", 4);
                positions.put(parts[0], Long.parseLong(parts[1]));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(file);
        }
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        var topics = List.of(args).subList(2, args.length);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            new Reader(Path.of(args[1])).read(consumer, topics);
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer, List<String> topics) throws IOException {
        consumer.subscribe(topics);
        while (true) {
            for (var message : consumer.poll(Duration.ofSeconds(1))) {
                String source = header(message, "ce_source");
                long sequence = Long.parseLong(header(message, "ce_sequence"));
                if (sequence > positions.getOrDefault(source, -1L)) {
                    write(source, sequence, header(message, "ce_type"), message.value());
                }
            }
            // After it is written down: at least once, and the positions make it once.
            consumer.commitSync();
        }
    }

    /** The event and its position in one write, so that there is never one without the other. */
    private void write(String source, long sequence, String type, byte[] data) throws IOException {
        // A type is compared with those that one knows; never make a class out of it.
        String line = source + " " + sequence + " " + type + " " + new String(data, StandardCharsets.UTF_8);
        Files.writeString(
                events,
                line.replace('\n', ' ') + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
        positions.put(source, sequence);
        System.out.println(line);
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
