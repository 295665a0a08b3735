package org.tremplin.reporting.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.attendance.Attendance.Session;
import org.tremplin.reporting.counting.Tallies;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.ingest.Programme;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.web.NotFound;

/** Attendance session by session. */
@Component
public class Attendances {

    private final Tallies tallies;
    private final AttendanceFigure figure;

    Attendances(Tallies tallies, AttendanceFigure figure) {
        this.tallies = tallies;
        this.figure = figure;
    }

    /** The attendance of the people meant, in one series or, where none is named, in all. */
    public Attendance of(Scope scope, @Nullable String series) {
        String code = series == null || series.isBlank() ? null : series.strip();
        List<Programme.Series> asked = scope.programme().series().stream()
                .filter(one -> code == null || one.code().equals(code))
                .toList();
        if (code != null && asked.isEmpty()) {
            throw new NotFound("series");
        }
        Counted<List<Session>> counted = tallies.of(figure, scope);
        return new Attendance(
                scope.programme().code(),
                scope.cohort(),
                code,
                counted.figures().stream()
                        .filter(session -> code == null || session.series().equals(code))
                        .toList(),
                counted.freshness().asOf(),
                counted.freshness().behind());
    }
}
