package org.tremplin.reporting.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.attendance.Attendance.Session;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.PlannedSeries;
import org.tremplin.reporting.ingest.Programme;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;
import org.tremplin.web.NotFound;

/** Counts attendance session by session; sessions without a date are counted too, for they are planned. */
@Component
public class Attendances {

    private final Scopes scopes;
    private final Counting counting;

    Attendances(Scopes scopes, Counting counting) {
        this.scopes = scopes;
        this.counting = counting;
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
        Counted<List<Session>> counted = counting.answer(scope.question("attendance"), () -> sessions(scope));
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

    private List<Session> sessions(Scope scope) {
        List<PlannedSeries> planned = scopes.series(scope);
        Map<String, List<Journey>> byCohort = new HashMap<>();
        scopes.journeys(scope, "certificates", "marks")
                .forEach(journey -> journey.visits()
                        .keySet()
                        .forEach(cohort -> byCohort.computeIfAbsent(cohort, one -> new ArrayList<>())
                                .add(journey)));
        Set<String> cohorts = new TreeSet<>(byCohort.keySet());
        planned.stream().map(PlannedSeries::cohort).filter(Objects::nonNull).forEach(cohorts::add);
        List<Session> sessions = new ArrayList<>();
        for (Programme.Series series : scope.programme().series()) {
            List<Course> courses = cohorts.stream()
                    .map(cohort -> Course.of(series, cohort, planned, byCohort.getOrDefault(cohort, List.of())))
                    .toList();
            int last = Stream.concat(
                            Stream.of(series.sessions()), courses.stream().map(Course::sessions))
                    .max(Integer::compare)
                    .orElse(0);
            IntStream.rangeClosed(1, last).forEach(number -> sessions.add(session(series, number, courses)));
        }
        return List.copyOf(sessions);
    }

    private static Session session(Programme.Series series, int number, List<Course> courses) {
        List<Course> held = courses.stream()
                .filter(course -> !course.isCancelled(number) && number <= course.sessions())
                .toList();
        long expected = held.stream().mapToLong(Course::expected).sum();
        long present = count(held, number, "present");
        long late = count(held, number, "late");
        long excused = count(held, number, "excused");
        long absent = count(held, number, "absent");
        return new Session(
                series.code(),
                number,
                date(courses, number),
                held.isEmpty() && courses.stream().anyMatch(course -> course.isCancelled(number)),
                present,
                late,
                excused,
                absent,
                expected - present - late - excused - absent,
                expected);
    }

    private static long count(List<Course> courses, int number, String mark) {
        return courses.stream().mapToLong(course -> course.count(number, mark)).sum();
    }

    private static @Nullable String date(List<Course> courses, int number) {
        List<String> dates = courses.stream()
                .map(course -> course.date(number))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return dates.size() == 1 ? dates.getFirst() : null;
    }
}
