package org.tremplin.benchmarks.dashboard;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.project.History.Told;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.StageReachedV1;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionMissedV1;

/** The same facts as rows, with an index on the cohort, and the same figures as SQL. */
final class Relational {

    private static final List<String> TABLES = List.of(
            "enrolment (participant text, cohort text, partner text, outcome text, outcome_class text)",
            "stage (participant text, cohort text, stage text)",
            "certificate (participant text, cohort text, kind text)",
            "mark (participant text, cohort text, series text, session int, mark text)",
            "internship (participant text, cohort text, employer text, minutes_planned int, minutes int)");

    /** Each figure, for a programme or, with the condition, for a cohort. */
    static final Map<String, String> FIGURES = Map.of(
            "funnel", "select stage, count(distinct participant) from stage %s group by stage",
            "certificates", "select kind, count(distinct participant) from certificate %s group by kind",
            "attendance", "select series, session, mark, count(*) from mark %s group by series, session, mark",
            "internships",
                    "select count(*), count(distinct employer), sum(minutes_planned), sum(minutes) from internship %s",
            "exits", "select outcome, outcome_class, count(*) from enrolment %s group by outcome, outcome_class");

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final ThreadLocal<Connection> readers;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();

    Relational(Place place) throws SQLException {
        connection = connect(place);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                String name = table.substring(0, table.indexOf(' '));
                statement.execute("create table if not exists " + table);
                statement.execute("create index if not exists " + name + "_by_cohort on " + name + " (cohort)");
                statement.execute(
                        "create index if not exists " + name + "_by_participant on " + name + " (participant)");
            }
        }
        readers = ThreadLocal.withInitial(() -> connect(place));
    }

    void on(Told told) {
        switch (told.event()) {
            case EnrolledV1 e ->
                insert("insert into enrolment values (?, ?, ?)", e.participant(), e.cohort(), e.partner());
            case StageReachedV1 e ->
                insert("insert into stage values (?, ?, ?)", e.participant(), e.cohort(), e.stage());
            case CertificateAwardedV1 e ->
                insert("insert into certificate values (?, ?, ?)", e.participant(), e.cohort(), e.kind());
            case SessionAttendedV1 e -> mark(e.participant(), e.cohort(), e.code(), e.session(), e.mark());
            case SessionMissedV1 e -> mark(e.participant(), e.cohort(), e.code(), e.session(), e.mark());
            case InternshipAgreedV1 e ->
                insert(
                        "insert into internship select ?, cohort, ?, ?, 0 from enrolment where participant = ?",
                        e.participant(),
                        e.employer(),
                        e.minutesPlanned(),
                        e.participant());
            case InternshipCompletedV1 e ->
                insert("update internship set minutes = ? where participant = ?", e.minutes(), e.participant());
            case PathwayEndedV1 e ->
                insert(
                        "update enrolment set outcome = ?, outcome_class = ? where participant = ?",
                        e.outcome(),
                        e.outcomeClass(),
                        e.participant());
            default -> {}
        }
    }

    /** Writes what still waits and lets the planner know. */
    void complete() throws SQLException {
        flush();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Reads a figure, of one cohort or of all. */
    void read(String figure, @Nullable String cohort) throws SQLException {
        String sql = FIGURES.getOrDefault(figure, "").formatted(cohort == null ? "" : "where cohort = ?");
        try (PreparedStatement query = readers.get().prepareStatement(sql)) {
            if (cohort != null) {
                query.setString(1, cohort);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private void mark(String participant, String cohort, String series, int session, String mark) {
        insert("insert into mark values (?, ?, ?, ?, ?)", participant, cohort, series, session, mark);
    }

    /** Statements of one kind wait for each other; another kind may rest on them, so they go first. */
    private void insert(String sql, Object... values) {
        try {
            PreparedStatement statement = inserts.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                inserts.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (waiting.merge(sql, 1, Integer::sum) >= AT_ONCE) {
                flush();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void flush() throws SQLException {
        for (boolean first : List.of(true, false)) {
            for (Map.Entry<String, PreparedStatement> one : inserts.entrySet()) {
                boolean plain = one.getKey().contains(" values ");
                if (plain == first) {
                    one.getValue().executeBatch();
                }
            }
        }
        waiting.clear();
    }

    private static Connection connect(Place place) {
        try {
            return DriverManager.getConnection(place.postgres() + "relational", place.user(), place.password());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
