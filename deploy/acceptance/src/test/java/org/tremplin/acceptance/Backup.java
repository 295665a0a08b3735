package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A copy of every table of every service's database, a file each, as a nightly dump would make it. */
record Backup(Stores stores, Path folder) {

    private static final String ROW = "\0";

    static Backup of(Stores stores, Path folder) {
        Backup backup = new Backup(stores, folder);
        for (String database : Stores.DATABASES) {
            backup.copy(database);
        }
        return backup;
    }

    /** Puts one table back as it was. */
    void restore(String database, String table) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var insert = connection.prepareStatement("insert into " + table + " select (?::" + table + ").*")) {
            connection.setAutoCommit(false);
            statement.executeUpdate("delete from " + table);
            for (String row : Files.readString(file(database, table)).split(ROW)) {
                if (!row.isEmpty()) {
                    insert.setString(1, row);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(String database) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select it::text from " + table + " it")) {
                    Files.write(file(database, table), texts(rows));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] texts(ResultSet rows) throws SQLException {
        StringBuilder all = new StringBuilder();
        while (rows.next()) {
            all.append(rows.getString(1)).append(ROW);
        }
        return all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_schema || '.' || table_name"
                        + " from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(stores.jdbc(database), stores.user(), stores.password());
    }

    private Path file(String database, String table) {
        return folder.resolve(database + "." + table);
    }
}
