package org.tremplin.subscription.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.test.TremplinTest;

/** Who was erased before this service kept to erasures is forgotten when it is brought up to date. */
@TremplinTest
class ErasedBeforeTests {

    private static final String SCHEMA = "erased_before";
    private static final String ENROLLED = "org.tremplin.participant.enrolled.v1";

    private final DataSource source;
    private final JdbcClient database;

    ErasedBeforeTests(DataSource source, JdbcClient database) {
        this.source = source;
        this.database = database;
    }

    @Test
    void forgetsWhoWasErasedBefore() {
        migrate("2");
        subscribed();
        logged(1, "anna", ENROLLED, "{\"participant\":\"anna\",\"programme\":\"conex\"}");
        logged(2, "bela", ENROLLED, "{\"participant\":\"bela\",\"programme\":\"conex\"}");
        logged(3, "anna", Kind.ERASURE, "{\"participant\":\"anna\",\"on\":\"2026-03-02\"}");
        migrate("3");
        assertThat(one("select string_agg(participant, ' ') from %s.forgotten where forgotten_at is not null"))
                .isEqualTo("anna");
        assertThat(payload(1)).isEqualToIgnoringWhitespace("{\"participant\":\"anna\"}");
        assertThat(payload(2)).contains("conex");
        assertThat(payload(3)).contains("2026-03-02");
        assertThat(one("select string_agg(position::text, ' ' order by position) from %s.delivery"
                        + " where attempts = '[]'"))
                .isEqualTo("1");
        assertThat(one("select string_agg(participant, ' ') from %s.told where received_at is not null"))
                .isEqualTo("anna");
        assertThat(one("select count(*)::text from %s.told")).isEqualTo("2");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .schemas(SCHEMA)
                .locations("classpath:db/subscription")
                .target(version)
                .load()
                .migrate();
    }

    private void subscribed() {
        String id = UUID.randomUUID().toString();
        run(
                "insert into %s.event_grant (id, holder, name, types, programmes, partners, data_class, given_by, given_for,"
                        + " given_at) values ('" + id
                        + "', 'cria', 'wide', '{*}', '{*}', '{*}', 'pathway', 'c', 'asti',"
                        + " clock_timestamp())");
        run("insert into %s.subscription (id, grant_id, holder, name, protocol, types, programmes, partners, status,"
                + " secret, request, created_by, created_at, started_at, feed_position) values ('" + id + "', '" + id
                + "', 'cria', 'data', 'HTTP', '{*}', '{*}', '{*}', 'active', 's', '{}', 'i', clock_timestamp(), 0, 0)");
        run("insert into %s.run (subscription, number, position, state) values ('" + id + "', 0, 0, 'running')");
    }

    private void logged(long position, String subject, String type, String payload) {
        run("insert into %s.event_log (position, id, source, type, subject, sequence, time, data) values ("
                + position + ", '" + position + "', '/log', '" + type + "', '" + subject
                + "', 0, clock_timestamp(), convert_to('" + payload + "', 'UTF8'))");
        run("insert into %s.delivery (subscription, run, position, subject, type, state, replayed, attempts, tried)"
                + " select id, 0, " + position + ", '" + subject + "', '" + type
                + "', 'delivered', false, '[{\"body\":\"taken\"}]', 1 from %s.subscription");
    }

    private String payload(long position) {
        return one("select convert_from(data, 'UTF8') from %s.event_log where position = " + position);
    }

    private String one(String query) {
        return database.sql(query.replace("%s", SCHEMA)).query(String.class).single();
    }

    private void run(String statement) {
        database.sql(statement.replace("%s", SCHEMA)).update();
    }
}
