package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL holds, read past the services. */
final class EventStores {

    static final List<String> DATABASES = List.of("participant", "training", "placement");

    /** An event as it is stored. */
    record Stored(String id, String stream, long sequence, String type, String data) {}

    private final Map<String, List<Stored>> events = new HashMap<>();

    static EventStores read() {
        EventStores stores = new EventStores();
        DATABASES.forEach(database -> stores.events.put(database, events(database)));
        return stores;
    }

    List<Stored> of(String database) {
        return events.getOrDefault(database, List.of());
    }

    int size() {
        return events.values().stream().mapToInt(List::size).sum();
    }

    /** Acknowledged commands that have no event, or more than one. */
    List<String> broken(Journal journal) {
        Map<String, List<Stored>> byStream = new HashMap<>();
        events.forEach((database, those) -> those.forEach(
                event -> byStream.computeIfAbsent(database + "/" + event.stream(), stream -> new ArrayList<>())
                        .add(event)));
        List<String> broken = new ArrayList<>();
        for (Journal.Entry entry : journal.entries()) {
            long found = byStream.getOrDefault(entry.database() + "/" + entry.stream(), List.of()).stream()
                    .filter(event -> event.type().endsWith("." + entry.event())
                            && entry.about().stream().allMatch(event.data()::contains))
                    .count();
            if (found != 1) {
                broken.add(found + " events of " + entry);
            }
        }
        return broken;
    }

    /** Streams whose sequence does not count 0, 1, 2 … */
    List<String> withGaps() {
        List<String> gaps = new ArrayList<>();
        events.forEach((database, those) -> {
            Map<String, Long> next = new HashMap<>();
            for (Stored event : those) {
                long expected = next.getOrDefault(event.stream(), 0L);
                if (event.sequence() != expected) {
                    gaps.add("%s/%s: %d instead of %d".formatted(database, event.stream(), event.sequence(), expected));
                }
                next.put(event.stream(), event.sequence() + 1);
            }
        });
        return gaps;
    }

    private static List<Stored> events(String database) {
        List<Stored> events = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select eventidentifier, aggregateidentifier, sequencenumber,"
                        + " payloadtype, payload from domainevententry order by aggregateidentifier, sequencenumber")) {
            while (rows.next()) {
                events.add(new Stored(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getString(4),
                        new String(rows.getBytes(5), StandardCharsets.UTF_8)));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of the events in the log of the subscriptions, whose key keeps each of them once. */
    static Set<String> logged() {
        Set<String> logged = new HashSet<>();
        try (Connection connection = connect("subscription");
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select id from event_log")) {
            while (rows.next()) {
                logged.add(rows.getString(1));
            }
            return logged;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection connect(String database) throws SQLException {
        try {
            String password = Files.readString(Platform.running().data().resolve("postgres/password"))
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + Platform.running().port(10) + "/" + database,
                    "tremplin",
                    password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
