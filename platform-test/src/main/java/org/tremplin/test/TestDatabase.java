package org.tremplin.test;

/**
 * An empty database on a real PostgreSQL, for tests that need no whole service.
 *
 * @param url its JDBC address
 */
public record TestDatabase(String url, String user, String password) {

    /** A new one whose name begins like this. */
    public static TestDatabase make(String name) {
        Infrastructure parts = Infrastructure.shared();
        String database = name + "_" + Long.toString(System.nanoTime(), 36);
        return new TestDatabase(parts.jdbcUrl(database), parts.databaseUser(), parts.databasePassword());
    }
}
