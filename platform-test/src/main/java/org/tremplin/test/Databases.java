package org.tremplin.test;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes databases. */
final class Databases {

    private Databases() {}

    static void create(String url, String user, String password, String name) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot make database " + name, failed);
        }
    }
}
