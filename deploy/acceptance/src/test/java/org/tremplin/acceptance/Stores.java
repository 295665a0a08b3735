package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tremplin.test.Traces;

/** Every place in which the running platform keeps something. */
record Stores(Platform platform) {

    static final List<String> DATABASES = List.of("participant", "training", "placement");

    private static final int POSTGRES = 10;
    private static final int MONGO = 11;
    private static final int KAFKA = 12;

    /** Looks in all tables, collections and topics, and in all that lies in the data folder as files. */
    Traces search(Traces traces) {
        for (String database : DATABASES) {
            traces.inDatabase(jdbc(database), user(), password());
        }
        searchReadModels(traces).inKafka("127.0.0.1:" + (platform.url().getPort() + KAFKA));
        folders().forEach(traces::inFiles);
        return traces;
    }

    /** Looks in all collections. */
    Traces searchReadModels(Traces traces) {
        return traces.inMongo("mongodb://127.0.0.1:" + (platform.url().getPort() + MONGO));
    }

    String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + (platform.url().getPort() + POSTGRES) + "/" + database;
    }

    String user() {
        return "tremplin";
    }

    String password() {
        try {
            return Files.readString(platform.data().resolve("postgres/password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logs, keys and what the gateway keeps; what PostgreSQL and Kafka keep is read from them. */
    private List<Path> folders() {
        try (Stream<Path> all = Files.list(platform.data())) {
            return all.filter(Files::isDirectory)
                    .filter(path -> !List.of("postgres", "kafka")
                            .contains(path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
