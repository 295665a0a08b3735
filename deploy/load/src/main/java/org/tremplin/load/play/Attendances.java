package org.tremplin.load.play;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tremplin.load.files.Row;
import org.tremplin.load.play.MarkHistory.Batch;
import org.tremplin.load.play.MarkHistory.Marked;
import org.tremplin.load.report.Progress;
import org.tremplin.load.report.Report;
import tools.jackson.databind.JsonNode;

/** Plays attendance.csv: cohorts beside each other, the series of a cohort in the programme's order. */
final class Attendances {
    private static final String PATH = "/api/training/v1/series";
    private static final int AT_ONCE = 500;

    private final Api api;
    private final People people;
    private final Programmes programmes;
    private final Report report;
    private final Progress progress;

    Attendances(Api api, People people, Programmes programmes, Report report, Progress progress) {
        this.api = api;
        this.people = people;
        this.programmes = programmes;
        this.report = report;
        this.progress = progress;
    }

    void play(List<Row.Attendance> rows) {
        Workers.each(RowByRow.inGroups(rows, row -> List.of(row.programme(), row.cohort())), cohort -> {
            var order = programmes.orderOfSeries(cohort.getFirst().programme());
            RowByRow.inGroups(cohort, Row.Attendance::series).stream()
                    .sorted((one, other) -> order.compare(
                            one.getFirst().series(), other.getFirst().series()))
                    .forEach(this::playSeries);
        });
    }

    private void playSeries(List<Row.Attendance> rows) {
        var known = new LinkedHashMap<Row.Attendance, Person>();
        for (var row : rows) {
            try {
                known.put(row, people.find(row, row.programme(), row.cohort()));
            } catch (Refused refused) {
                refuse(row, refused);
            }
        }
        if (known.isEmpty()) {
            return;
        }
        try {
            playSeries(known);
        } catch (Refused refused) {
            known.keySet().forEach(row -> refuse(row, refused));
        }
    }

    private void playSeries(Map<Row.Attendance, Person> rows) {
        var first = rows.entrySet().iterator().next();
        var planned = plan(first.getKey(), first.getValue().partner);
        var roster = planned.roster;
        var refusedSessions = schedule(planned, rows.keySet());

        var byLine = new HashMap<Integer, Row.Attendance>();
        var marks = new ArrayList<Marked>();
        rows.forEach((row, person) -> {
            var refused = refusedSessions.get(row.session());
            if (refused == null) {
                byLine.put(row.line(), row);
                marks.add(new Marked(row.line(), person, row.session(), row.mark()));
            } else {
                refuse(row, refused);
            }
        });
        var history = new MarkHistory(marks, roster == null ? Map.of() : held(roster));
        unchanged(first.getKey(), history.unchanged());
        for (var batch : history.batches()) {
            for (var from = 0; from < batch.marks().size(); from += AT_ONCE) {
                var some = batch.marks().subList(from, Math.min(batch.marks().size(), from + AT_ONCE));
                mark(planned, new Batch(batch.session(), some), byLine);
            }
        }
    }

    /**
     * A series, in the name of the partner that runs it.
     *
     * @param roster what the platform tells of it, null where it was made a moment ago
     */
    private record Planned(
            Acting acting, String path, @Nullable JsonNode roster) {}

    /** Plans the series for a partner; one that is planned already is run by whoever planned it. */
    private Planned plan(Row.Attendance row, String partner) {
        var acting = api.actingFor(partner);
        var answer = acting.post(
                        PATH,
                        Map.of(
                                "programme", row.programme(),
                                "cohort", row.cohort(),
                                "series", row.series(),
                                "partner", partner))
                .orRefused();
        var path = PATH + "/" + answer.id();
        if (answer.created()) {
            return new Planned(acting, path, null);
        }
        var roster = acting.get(path).orRefused().body();
        var runBy = roster.path("partner").asString(partner);
        if (runBy.equals(partner)) {
            return new Planned(acting, path, roster);
        }
        var others = api.actingFor(runBy);
        return new Planned(others, path, others.get(path).orRefused().body());
    }

    /** Gives every session its date; answers why sessions were refused, by number. */
    private Map<Integer, Refused> schedule(Planned series, Iterable<Row.Attendance> rows) {
        var roster = series.roster;
        var dates = new TreeMap<Integer, Row.Attendance>();
        for (var row : rows) {
            var first = dates.putIfAbsent(row.session(), row);
            if (first != null && !first.date().equals(row.date())) {
                report.warn("%s:%d: the session has the date of line %d, not this one."
                        .formatted(row.file(), row.line(), first.line()));
            }
        }
        var refused = new HashMap<Integer, Refused>();
        dates.forEach((session, row) -> {
            try {
                if (roster == null || !row.date().toString().equals(scheduled(roster, session))) {
                    series.acting
                            .put(
                                    series.path + "/sessions/" + session,
                                    Map.of("date", row.date().toString()))
                            .orRefused();
                }
            } catch (Refused reason) {
                refused.put(session, reason);
            }
        });
        return refused;
    }

    private static String scheduled(JsonNode roster, int session) {
        for (var one : roster.path("sessions")) {
            if (one.path("number").asInt(0) == session) {
                return one.path("date").asString("");
            }
        }
        return "";
    }

    private static Map<String, Map<Integer, String>> held(JsonNode roster) {
        var held = new HashMap<String, Map<Integer, String>>();
        for (var one : roster.path("roster")) {
            var marks = held.computeIfAbsent(one.path("participant").asString(""), key -> new HashMap<>());
            one.path("marks")
                    .forEach(mark -> marks.put(
                            mark.path("session").asInt(0), mark.path("mark").asString("unknown")));
        }
        return held;
    }

    private void mark(Planned series, Batch batch, Map<Integer, Row.Attendance> byLine) {
        var marks = batch.marks().stream()
                .map(one -> Map.of("participant", requireNonNull(one.person().id()), "mark", one.mark()))
                .toList();
        try {
            var answer = series.acting
                    .put(series.path + "/sessions/" + batch.session() + "/attendance", Map.of("marks", marks))
                    .orRefused()
                    .body();
            var file = row(batch.marks().getFirst(), byLine).file();
            answer.path("refused").forEach(refused -> refuse(batch, byLine, refused));
            var same = answer.path("unchanged").asInt(0);
            report.unchanged(file, same);
            report.accepted(file, marks.size() - same - answer.path("refused").size());
            progress.done(marks.size() - answer.path("refused").size());
        } catch (Refused refused) {
            batch.marks().forEach(one -> refuse(row(one, byLine), refused));
        }
    }

    private void refuse(Batch batch, Map<Integer, Row.Attendance> byLine, JsonNode refused) {
        var participant = refused.path("participant").asString("");
        batch.marks().stream()
                .filter(one -> participant.equals(one.person().id()))
                .map(one -> row(one, byLine))
                .forEach(row -> refuse(
                        row,
                        new Refused(
                                refused.path("code").asString("refused"),
                                refused.path("message").asString("the platform refused the mark"))));
    }

    private static Row.Attendance row(Marked mark, Map<Integer, Row.Attendance> byLine) {
        return requireNonNull(byLine.get(mark.line()));
    }

    private void refuse(Row.Attendance row, Refused refused) {
        report.refused(refused.of(row));
        progress.done(1);
    }

    private void unchanged(Row.Attendance any, int rows) {
        report.unchanged(any.file(), rows);
        progress.done(rows);
    }
}
