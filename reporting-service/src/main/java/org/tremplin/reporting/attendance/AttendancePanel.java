package org.tremplin.reporting.attendance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.attendance.Attendance.Session;
import org.tremplin.reporting.dashboard.Panel;
import org.tremplin.reporting.dashboard.Table;
import org.tremplin.reporting.dashboard.Words;
import org.tremplin.reporting.ingest.Programme;
import org.tremplin.reporting.ingest.Timely;
import org.tremplin.reporting.scope.Scope;

/** Attendance over the sessions of each series on a dashboard. */
@Component
@Order(40)
class AttendancePanel implements Panel {

    private final Attendances attendances;

    AttendancePanel(Attendances attendances) {
        this.attendances = attendances;
    }

    @Override
    public Timely figures(Scope scope) {
        return attendances.of(scope, null);
    }

    @Override
    public List<Table> tables(Scope scope, Words words) {
        List<Session> sessions = attendances.of(scope, null).sessions();
        return scope.programme().series().stream()
                .map(series -> table(series, sessions, words))
                .toList();
    }

    private static Table table(Programme.Series series, List<Session> sessions, Words words) {
        return new Table(
                "attendance-" + series.code(),
                "stacked",
                true,
                words.say("attendance.title", series.label(words.language())),
                words.say("attendance.note"),
                List.of(
                        words.column("attendance.session", false),
                        words.column("attendance.date", false),
                        words.column("attendance.present", true),
                        words.column("attendance.late", true),
                        words.column("attendance.excused", true),
                        words.column("attendance.absent", true),
                        words.column("attendance.unknown", true),
                        words.column("attendance.expected", false)),
                sessions.stream()
                        .filter(session -> session.series().equals(series.code()))
                        .map(session -> row(session, words))
                        .toList(),
                words.say("attendance.none"));
    }

    private static Table.Row row(Session session, Words words) {
        return new Table.Row(
                Integer.toString(session.session()),
                session.cancelled() ? words.say("attendance.cancelled") : null,
                List.of(
                        words.dayCell(session.date()),
                        words.cell(session.present()),
                        words.cell(session.late()),
                        words.cell(session.excused()),
                        words.cell(session.absent()),
                        words.cell(session.unknown()),
                        words.cell(session.expected())));
    }
}
