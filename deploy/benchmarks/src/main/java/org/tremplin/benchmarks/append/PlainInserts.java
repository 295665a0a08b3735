package org.tremplin.benchmarks.append;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that storing an event can cost: one row of the same bytes inserted with plain JDBC, and a commit. */
final class PlainInserts implements AutoCloseable {

    static final String TABLE = "plain_entry";

    private static final String INSERT = "insert into " + TABLE
            + " (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadtype, timestamp)"
            + " values (?, 0, ?, ?, ?, ?, ?, ?)";

    private final HikariDataSource connections = new HikariDataSource();
    private final Map<String, Object> row;

    /** A connection for each caller, and the newest event of this type as the bytes. */
    PlainInserts(HikariDataSource like, JdbcClient database, int callers, String payloadType) {
        connections.setJdbcUrl(like.getJdbcUrl());
        connections.setUsername(like.getUsername());
        connections.setPassword(like.getPassword());
        connections.setMaximumPoolSize(callers);
        connections.setAutoCommit(false);
        row = database.sql("select * from domainevententry where payloadtype = ? order by globalindex limit 1")
                .param(payloadType)
                .query()
                .singleRow();
    }

    void insert() throws SQLException {
        insert(connections);
    }

    private void insert(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, (String) row.get("type"));
            insert.setString(3, UUID.randomUUID().toString());
            insert.setBytes(4, (byte[]) row.get("metadata"));
            insert.setBytes(5, (byte[]) row.get("payload"));
            insert.setString(6, (String) row.get("payloadtype"));
            insert.setString(7, (String) row.get("timestamp"));
            insert.executeUpdate();
            connection.commit();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
