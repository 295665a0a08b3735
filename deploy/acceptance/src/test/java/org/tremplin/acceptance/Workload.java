package org.tremplin.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tremplin.acceptance.Api.Answer;

/**
 * A load for as long as a drill needs it: callers who register and enrol people, mark them present and agree on
 * internships, each step tried again with the same id until it is acknowledged, and journalled then.
 */
final class Workload implements AutoCloseable {

    private static final int CALLERS = 4;
    private static final int SESSIONS = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(4);
    private static final LocalDate DAY = LocalDate.now().minusDays(30);

    private final Journal journal;
    private final String cohort;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<String> refused = new AtomicReference<>();
    private volatile boolean ending;
    private String series = "";
    private String employer = "";

    private Workload(Journal journal, String cohort) {
        this.journal = journal;
        this.cohort = cohort;
    }

    static Workload begin(Journal journal, String cohort) {
        Workload load = new Workload(journal, cohort);
        load.prepare();
        for (int caller = 0; caller < CALLERS; caller++) {
            load.callers.execute(load::call);
        }
        return load;
    }

    private void prepare() {
        patiently(() -> Api.as("coordinator")
                .post("/api/participants/v1/partners", Map.of("code", "asti", "name", "asti", "kind", "association")));
        patiently(() -> Api.as("coordinator")
                .put(
                        "/api/participants/v1/partners/asti/agreement",
                        Map.of("from", DAY.minusYears(10).toString())));
        series = patiently(() -> Api.as("trainer")
                        .post(
                                "/api/training/v1/series",
                                Map.of(
                                        "programme",
                                        "connections",
                                        "cohort",
                                        cohort,
                                        "series",
                                        "info",
                                        "partner",
                                        "asti")))
                .id();
        journal.acknowledged("training", series, "SeriesPlanned");
        for (int session = 1; session <= SESSIONS; session++) {
            String path = "/api/training/v1/series/" + series + "/sessions/" + session;
            patiently(() -> Api.as("trainer").put(path, Map.of("date", DAY.toString())));
        }
        String key = UUID.randomUUID().toString();
        employer = patiently(() -> Api.as("placement")
                        .send(
                                "POST",
                                "/api/placement/v1/employers",
                                "{\"name\":\"Menuiserie\"}",
                                "Idempotency-Key",
                                key))
                .id();
        journal.acknowledged("placement", employer, "EmployerJoined");
    }

    private void call() {
        try {
            while (!ending) {
                follow(register());
            }
        } catch (RuntimeException | AssertionError failure) {
            refused.compareAndSet(null, failure.toString());
        }
    }

    private String register() {
        Map<String, Object> person = new HashMap<>();
        person.put("partner", "asti");
        person.put("givenName", "Drill " + numbers.incrementAndGet());
        person.put("familyName", UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        person.put("birthYear", 1990);
        person.put("sex", "f");
        person.put("nationality", "ER");
        person.put("status", "protection");
        person.put("registeredOn", DAY.toString());
        String body = Api.JSON.writeValueAsString(person);
        String key = UUID.randomUUID().toString();
        String id = patiently(() -> Api.as("coordinator")
                        .send("POST", "/api/participants/v1/participants", body, "Idempotency-Key", key))
                .id();
        journal.acknowledged("participant", id, "ParticipantRegistered");
        return id;
    }

    private void follow(String person) {
        patiently(() -> Api.as("coordinator")
                .post(
                        "/api/participants/v1/participants/" + person + "/enrolments",
                        Map.of("programme", "connections", "cohort", cohort, "partner", "asti", "on", DAY.toString())));
        journal.acknowledged("participant", person + ":connections", "Enrolled");
        for (int session = 1; session <= SESSIONS && !ending; session++) {
            mark(person, session);
        }
        if (!ending) {
            agree(person);
        }
    }

    private void mark(String person, int session) {
        String path = "/api/training/v1/series/" + series + "/sessions/" + session + "/attendance";
        patiently(
                () -> Api.as("trainer")
                        .put(path, Map.of("marks", List.of(Map.of("participant", person, "mark", "present")))),
                answer -> answer.body().path("refused").isEmpty());
        journal.acknowledged("training", series, "SessionAttended", person, "\"session\":" + session + ",");
    }

    private void agree(String person) {
        String body = Api.JSON.writeValueAsString(Map.of(
                "participant",
                person,
                "programme",
                "connections",
                "employer",
                employer,
                "partner",
                "asti",
                "start",
                DAY.toString(),
                "end",
                DAY.plusDays(60).toString(),
                "hoursPlanned",
                100));
        String key = UUID.randomUUID().toString();
        patiently(
                () -> Api.as("placement").send("POST", "/api/placement/v1/internships", body, "Idempotency-Key", key));
        journal.acknowledged("placement", person + ":connections", "InternshipAgreed");
    }

    private Answer patiently(Supplier<Answer> request) {
        return patiently(request, answer -> true);
    }

    /** Tries again what failed for a passing reason, and what other services may not have heard of yet. */
    private Answer patiently(Supplier<Answer> request, Predicate<Answer> done) {
        Instant end = Instant.now().plus(ENDS_WITHIN);
        String last = "";
        while (Instant.now().isBefore(end)) {
            try {
                Answer answer = request.get();
                last = answer.status() + " " + answer.text();
                if (answer.status() / 100 == 2 && done.test(answer)) {
                    return answer;
                }
                if (answer.status() / 100 == 4 && !isOnItsWay(answer)) {
                    throw new AssertionError("Refused: " + last);
                }
            } catch (RuntimeException unreachable) {
                last = unreachable.toString();
            }
            Platform.pause(PAUSE);
        }
        throw new AssertionError("Not acknowledged within " + ENDS_WITHIN + ": " + last);
    }

    private static boolean isOnItsWay(Answer answer) {
        return answer.status() == 429
                || answer.status() == 401
                || answer.text().contains("participant-not-enrolled")
                || answer.text().contains("programme-not-found")
                || answer.text().contains("partner-not-found");
    }

    /** Lets everybody finish the step she is at. */
    void end() {
        ending = true;
        callers.shutdown();
        try {
            if (!callers.awaitTermination(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                callers.shutdownNow();
                throw new AssertionError("The load does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (refused.get() != null) {
            throw new AssertionError("A caller gave up: " + refused.get());
        }
    }

    @Override
    public void close() {
        ending = true;
        callers.shutdownNow();
    }
}
