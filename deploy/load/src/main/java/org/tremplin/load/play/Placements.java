package org.tremplin.load.play;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tremplin.load.files.HoursSpread;
import org.tremplin.load.files.Row;

/** Plays placements.csv: employers, internships through their whole course, work-study contracts, jobs. */
final class Placements {
    private static final String PATH = "/api/placement/v1";

    private final Api api;
    private final People people;
    private final Clock clock;
    private final Map<String, String> employers = new ConcurrentHashMap<>();
    private final Map<String, Refused> refusedEmployers = new ConcurrentHashMap<>();

    Placements(Api api, People people, Clock clock) {
        this.api = api;
        this.people = people;
        this.clock = clock;
    }

    /** Makes the employers that do not exist. */
    void makeEmployers(Collection<Row.Placement> rows) {
        var names = rows.stream().map(Row.Placement::employer).collect(Collectors.toSet());
        Workers.each(names, name -> {
            try {
                employers.put(
                        name,
                        api.post(PATH + "/employers", Map.of("name", name))
                                .orRefused()
                                .id());
            } catch (Refused refused) {
                refusedEmployers.put(name, refused);
            }
        });
    }

    /** Plays a row to where it says it is; answers whether anything changed. */
    boolean play(Row.Placement row) {
        var person = people.find(row, row.programme(), null);
        var body = new LinkedHashMap<String, Object>();
        body.put("participant", requireNonNull(person.id()));
        body.put("programme", People.programme(person, row.programme()));
        body.put("employer", employer(row));
        if (row.rome() != null) {
            body.put("rome", row.rome());
        }
        body.put("start", row.start().toString());
        var acting = api.actingFor(person.partner);
        return switch (row) {
            case Row.Internship one -> internship(one, acting, body);
            case Row.WorkStudy one -> workStudy(one, acting, body);
            case Row.Job one -> job(one, acting, body);
        };
    }

    private String employer(Row.Placement row) {
        var id = employers.get(row.employer());
        if (id == null) {
            var refused = requireNonNull(refusedEmployers.get(row.employer()));
            throw new Refused("employer", "employer-refused", "the employer was refused: " + refused.getMessage());
        }
        return id;
    }

    private boolean internship(Row.Internship row, Acting acting, Map<String, Object> body) {
        body.put("partner", acting.partner());
        body.put("end", row.end().toString());
        body.put("hoursPlanned", row.hoursPlanned());
        var agreed = create(acting, "/internships", body);
        var course = new Course(
                acting,
                "%s/participants/%s/programmes/%s/internships/%s"
                        .formatted(PATH, body.get("participant"), body.get("programme"), agreed.id()),
                agreed);
        if (!row.start().isAfter(LocalDate.now(clock))) {
            course.post("/start", Map.of("on", row.start().toString()));
        }
        var hours = hours(row, course);
        if (!hours.isEmpty()) {
            course.put("/hours", Map.of("days", hours));
        }
        if ("completed".equals(row.outcome())) {
            course.post("/completion", Map.of("on", row.end().toString()));
        } else if ("broken-off".equals(row.outcome())) {
            // The file does not say who broke it off, nor why.
            course.post("/break-off", Map.of("on", row.end().toString(), "by", "other", "reason", "other"));
        }
        return course.changed;
    }

    /** The days with their hours; days that an earlier load filled otherwise are emptied. */
    private List<Map<String, Object>> hours(Row.Internship row, Course course) {
        var spread = HoursSpread.of(row.start(), row.end(), row.hoursDone(), row.outcome() != null)
                .orElseThrow(() -> new Refused("hours_done", "hours-do-not-fit", "the days cannot hold the hours"));
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>(spread);
        if (!course.changed && row.hoursDone().signum() > 0) {
            course.acting
                    .get(course.path)
                    .orRefused()
                    .body()
                    .path("days")
                    .forEach(day ->
                            days.putIfAbsent(LocalDate.parse(day.path("date").asString("")), BigDecimal.ZERO));
        }
        return days.entrySet().stream()
                .map(day -> Map.<String, Object>of("date", day.getKey().toString(), "hours", day.getValue()))
                .toList();
    }

    private boolean workStudy(Row.WorkStudy row, Acting acting, Map<String, Object> body) {
        body.put("end", row.end().toString());
        body.put("contract", row.contract());
        var started = create(acting, "/work-studies", body);
        var course = new Course(acting, PATH + "/work-studies/" + started.id(), started);
        if ("completed".equals(row.outcome())) {
            course.post("/completion", Map.of("on", row.end().toString()));
        } else if ("broken-off".equals(row.outcome())) {
            course.post("/break-off", Map.of("on", row.end().toString(), "by", "other", "trialPeriod", false));
        }
        return course.changed;
    }

    private boolean job(Row.Job row, Acting acting, Map<String, Object> body) {
        body.put("contract", row.contract());
        if (row.months() != null) {
            body.put("months", row.months());
        }
        return create(acting, "/jobs", body).created();
    }

    /** Creates under a key that follows from the terms, so that the same terms are agreed once. */
    private static Answer create(Acting acting, String path, Map<String, Object> body) {
        return acting.post(PATH + path, body, "load-" + fingerprint(path + body))
                .orRefused();
    }

    private static String fingerprint(String terms) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(terms.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What happens to one placement after it was agreed, and whether any of it was new. */
    private static final class Course {
        private final Acting acting;
        private final String path;
        private long version;
        private boolean changed;

        Course(Acting acting, String path, Answer agreed) {
            this.acting = acting;
            this.path = path;
            this.version = agreed.version();
            this.changed = agreed.created();
        }

        void post(String step, Map<String, ?> body) {
            took(acting.post(path + step, body));
        }

        void put(String step, Map<String, ?> body) {
            took(acting.put(path + step, body));
        }

        private void took(Answer answer) {
            var now = answer.orRefused().version();
            changed |= now != version;
            version = now;
        }
    }
}
