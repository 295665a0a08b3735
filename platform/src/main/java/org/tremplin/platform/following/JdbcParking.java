package org.tremplin.platform.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** {@link Parking} in the service's own database: what a policy owes survives the loss of every read model. */
final class JdbcParking implements Parking {

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcParking(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Set<String> subjects(String follower) {
        return new HashSet<>(database.sql("select distinct subject from parked_record where follower = ?")
                .param(follower)
                .query(String.class)
                .list());
    }

    @Override
    public void park(String follower, Incoming incoming, String reason) {
        database.sql("insert into parked_record (follower, subject, envelope, data, reason) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(List.of(
                        follower,
                        incoming.envelope().subject(),
                        json.writeValueAsString(incoming.envelope()),
                        incoming.data().get(),
                        reason))
                .update();
    }

    @Override
    public List<Parked> of(String follower, String subject) {
        return database.sql("select * from parked_record where follower = ? and subject = ? order by id")
                .params(List.of(follower, subject))
                .query(this::read)
                .list();
    }

    @Override
    public List<Parked> all(String follower, int atMost) {
        return database.sql("select * from parked_record where follower = ? order by id limit ?")
                .params(List.of(follower, atMost))
                .query(this::read)
                .list();
    }

    @Override
    public void release(Parked parked) {
        database.sql("delete from parked_record where id = ?")
                .param(Long.parseLong(parked.id()))
                .update();
    }

    @Override
    public void clear(String follower) {
        database.sql("delete from parked_record where follower = ?")
                .param(follower)
                .update();
    }

    private Parked read(ResultSet row, int number) throws SQLException {
        return new Parked(
                Long.toString(row.getLong("id")),
                row.getString("follower"),
                json.readValue(row.getString("envelope"), Envelope.class),
                row.getBytes("data"),
                row.getString("reason"),
                row.getTimestamp("parked_at").toInstant());
    }
}
