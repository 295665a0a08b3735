package org.tremplin.load.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.load.report.Problem;

/** Finds rows that repeat or contradict an earlier one; repeated marks are corrections, so attendance is left alone. */
final class Duplicates {
    private final Map<Object, Row> seen = new HashMap<>();
    private final Map<List<String>, Row.Participant> people = new HashMap<>();
    private final Map<List<String>, Row.Participant> enrolments = new HashMap<>();

    /** What is wrong with the row beside the earlier ones, or null. */
    @Nullable
    Problem check(Row row) {
        return switch (row) {
            case Row.Attendance mark -> null;
            case Row.Participant participant -> check(participant);
            case Row.Exit exit -> second(exit, List.of(exit.externalId(), String.valueOf(exit.programme())));
            case Row.Certificate one -> second(one, List.of(one.externalId(), one.kind(), one.issuer(), one.date()));
            case Row.Placement one -> second(one, identity(one));
        };
    }

    private static Object identity(Row.Placement row) {
        return List.of(row.getClass(), row.externalId(), String.valueOf(row.programme()), row.employer(), row.start());
    }

    private @Nullable Problem check(Row.Participant row) {
        var earlier = people.putIfAbsent(List.of(row.partner(), row.externalId()), row);
        if (earlier != null && !earlier.samePerson(row)) {
            return problem(row, "contradicts-row", "says something else of the person than line " + earlier.line());
        }
        var enrolled = enrolments.putIfAbsent(List.of(row.partner(), row.externalId(), row.programme()), row);
        if (enrolled != null && !enrolled.cohort().equals(row.cohort())) {
            return problem(row, "already-enrolled", "is in another cohort of the programme by line " + enrolled.line());
        }
        return enrolled == null ? null : problem(row, "duplicate-row", "repeats line " + enrolled.line());
    }

    private @Nullable Problem second(Row row, Object key) {
        var earlier = seen.putIfAbsent(key, row);
        return earlier == null ? null : problem(row, "duplicate-row", "repeats line " + earlier.line());
    }

    private static Problem problem(Row row, String code, String reason) {
        return Problem.ofRow(row.file(), row.line(), code, reason);
    }
}
