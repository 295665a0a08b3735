package org.tremplin.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.core.env.Environment;

/**
 * Looks for values everywhere that something can be kept: plain, in any case, and as JSON, base64 or hexadecimal write
 * them. Each place is named with the value that it holds.
 */
public final class Traces {

    private final List<Searched> values;
    private final Set<String> found = new TreeSet<>();

    private Traces(List<Searched> values) {
        this.values = values;
    }

    /** A value and the forms in which it may lie somewhere, in small letters. */
    private record Searched(String value, Set<String> forms) {}

    /** Looks for these values, each so peculiar that it stands nowhere by chance. */
    public static Traces of(String... values) {
        return new Traces(Stream.of(values)
                .map(value -> new Searched(value, Forms.of(value)))
                .toList());
    }

    /** Every column of every table of every schema of a database, what is binary read as text. */
    public Traces inDatabase(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            for (String table : tables(connection)) {
                search(connection, table);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return this;
    }

    /** Every document of every collection of every database behind an address. */
    public Traces inMongo(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            for (String database : client.listDatabaseNames()) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    for (Document document : client.getDatabase(database)
                            .getCollection(collection)
                            .find()) {
                        inText("mongo " + database + "." + collection, document.toJson());
                    }
                }
            }
        }
        return this;
    }

    /** Every record of every topic of a broker: key, headers and payload. */
    public Traces inKafka(String bootstrapServers) {
        try (Published topics = new Published(bootstrapServers)) {
            for (String topic : topics.topics()) {
                for (ConsumerRecord<String, byte[]> each : topics.records(topic)) {
                    String where = "kafka " + topic;
                    inText(where + " key", String.valueOf(each.key()));
                    each.headers().forEach(header -> inBytes(where + " header " + header.key(), header.value()));
                    inBytes(where + " payload", each.value());
                }
            }
        }
        return this;
    }

    /** Every file below a folder: logs, exports, or the data of the parts themselves. */
    public Traces inFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                inBytes("file " + folder.relativize(file), Files.readAllBytes(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** A text, such as what was written to the console. */
    public Traces inText(String where, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        for (Searched searched : values) {
            if (searched.forms().stream().anyMatch(small::contains)) {
                found.add(where + ": " + searched.value());
            }
        }
        return this;
    }

    /** All stores of the service under test: its database, the document store and the topics. */
    public Traces inStoresOf(Environment service) {
        return inDatabase(
                        service.getRequiredProperty("spring.datasource.url"),
                        service.getRequiredProperty("spring.datasource.username"),
                        service.getRequiredProperty("spring.datasource.password"))
                .inMongo(service.getRequiredProperty("spring.mongodb.uri"))
                .inKafka(service.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }

    /** The places found so far, with what they hold. */
    public Set<String> found() {
        return found;
    }

    private void inBytes(String where, byte[] bytes) {
        if (bytes != null) {
            inText(where, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                                + " from information_schema.tables where table_type = 'BASE TABLE'"
                                + " and table_schema not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void search(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String where =
                            "postgres " + table + "." + rows.getMetaData().getColumnName(column);
                    if (rows.getObject(column) instanceof byte[] bytes) {
                        inBytes(where, bytes);
                    } else {
                        inText(where, String.valueOf(rows.getString(column)));
                    }
                }
            }
        }
    }
}
