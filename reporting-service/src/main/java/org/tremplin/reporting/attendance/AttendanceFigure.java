package org.tremplin.reporting.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.attendance.Attendance.Session;
import org.tremplin.reporting.counting.Figure;
import org.tremplin.reporting.counting.Tally;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.PlannedSeries;
import org.tremplin.reporting.ingest.Programme;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;

/** Counts attendance session by session; sessions without a date are counted too, for they are planned. */
@Component
class AttendanceFigure implements Figure<List<Session>> {

    private final Scopes scopes;

    AttendanceFigure(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Tally<List<Session>> of(Scope scope) {
        List<PlannedSeries> planned = scopes.series(scope);
        Map<String, List<Course>> byCohort = new TreeMap<>();
        planned.stream()
                .map(PlannedSeries::cohort)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(cohort -> byCohort.put(cohort, courses(scope, cohort, planned)));
        return new Tally<>() {
            @Override
            public void add(Journey journey) {
                journey.visits()
                        .keySet()
                        .forEach(cohort -> byCohort.computeIfAbsent(cohort, one -> courses(scope, one, planned))
                                .forEach(course -> course.add(journey)));
            }

            @Override
            public List<Session> result() {
                List<Programme.Series> all = scope.programme().series();
                List<Session> sessions = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    int place = i;
                    sessions.addAll(sessions(
                            all.get(i),
                            byCohort.values().stream()
                                    .map(courses -> courses.get(place))
                                    .toList()));
                }
                return List.copyOf(sessions);
            }
        };
    }

    /** The series of the programme for one cohort, in the programme's order. */
    private static List<Course> courses(Scope scope, String cohort, List<PlannedSeries> planned) {
        return scope.programme().series().stream()
                .map(series -> Course.of(series, cohort, planned))
                .toList();
    }

    private static List<Session> sessions(Programme.Series series, List<Course> courses) {
        int last = Stream.concat(Stream.of(series.sessions()), courses.stream().map(Course::sessions))
                .max(Integer::compare)
                .orElse(0);
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> session(series, number, courses))
                .toList();
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
