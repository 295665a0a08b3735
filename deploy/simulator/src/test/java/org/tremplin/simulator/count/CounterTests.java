package org.tremplin.simulator.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tremplin.simulator.facts.Fact;
import org.tremplin.simulator.world.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small lives whose figures are worked out by hand. */
class CounterTests {
    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final Person AMIRA =
            new Person("p-1", "asti", "Amira", "Zelani", 1990, "f", "ER", "protection", "fr", "A2");

    private final Counter counter = new Counter();
    private final List<Fact> life = new ArrayList<>(List.of(enrolled("a", START)));

    private static Fact enrolled(String cohort, LocalDate on) {
        return new Fact.Enrolled(AMIRA, "connections", cohort, on, on);
    }

    private void marks(String cohort, String series, String mark, int from, int to) {
        for (var session = from; session <= to; session++) {
            var on = START.plusWeeks(session);
            life.add(new Fact.Marked(AMIRA, "connections", cohort, series, session, on, mark, on));
        }
    }

    private void internship(String employer, LocalDate start, int hours, String outcome) {
        var end = start.plusDays(20);
        life.add(new Fact.Internship(AMIRA, "connections", employer, "D1102", start, end, hours, hours, outcome, end));
    }

    /** The figures of a cohort; of the whole programme where it is empty. */
    private JsonNode counted(String cohort) {
        counter.count(life);
        life.clear();
        var out = new StringWriter();
        try {
            counter.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return JsonMapper.shared()
                .readTree(out.toString())
                .path("figures")
                .valueStream()
                .filter(one -> one.path("cohort").asString("").equals(cohort))
                .findFirst()
                .orElseThrow();
    }

    private static int participants(JsonNode list, String name, String code) {
        return list.valueStream()
                .filter(one -> one.path(name).asString().equals(code))
                .mapToInt(one -> one.path("participants").asInt())
                .findFirst()
                .orElse(0);
    }

    private static int stage(JsonNode figures, String stage) {
        return participants(figures.path("funnel").path("stages"), "stage", stage);
    }

    private static int certificate(JsonNode figures, String kind) {
        return participants(figures.path("certificates").path("certificates"), "kind", kind);
    }

    @Test
    void certifiesTenOfFourteenAndNotNine() {
        marks("a", "info", "present", 1, 8);
        marks("a", "info", "late", 9, 9);
        marks("a", "info", "excused", 10, 10);
        assertThat(stage(counted("a"), "info-certified")).isZero();

        life.add(enrolled("b", START));
        marks("b", "info", "present", 1, 10);
        assertThat(stage(counted("b"), "info-certified")).isEqualTo(1);
    }

    @Test
    void takesTheLastWordOfAMark() {
        marks("a", "info", "present", 1, 10);
        marks("a", "workshop", "present", 1, 5);
        marks("a", "info", "absent", 3, 3);

        var figures = counted("a");
        assertThat(stage(figures, "info-certified")).isZero();
        assertThat(stage(figures, "workshop-certified")).isZero();
        assertThat(figures.path("attendance")
                        .path("sessions")
                        .path(2)
                        .path("absent")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void countsMarksTakenBackAsUnknown() {
        marks("a", "info", "present", 1, 10);
        marks("a", "info", "unknown", 10, 10);

        var tenth = counted("a").path("attendance").path("sessions").path(9);
        assertThat(tenth.path("unknown").asInt()).isEqualTo(1);
        assertThat(tenth.path("expected").asInt()).isEqualTo(1);
    }

    @Test
    void adds168CompletedHoursUpOverEmployers() {
        marks("a", "info", "present", 1, 10);
        marks("a", "workshop", "present", 1, 5);
        internship("one", START.plusWeeks(30), 100, "completed");
        internship("two", START.plusWeeks(34), 68, "completed");

        var figures = counted("a");
        assertThat(certificate(figures, "internship")).isEqualTo(1);
        assertThat(figures.path("internships").path("hoursLogged").asInt()).isEqualTo(168);
        assertThat(figures.path("internships").path("employers").asInt()).isEqualTo(2);
    }

    @Test
    void countsNoHoursOfAnInternshipThatBrokeOffForTheCertificate() {
        marks("a", "info", "present", 1, 10);
        marks("a", "workshop", "present", 1, 5);
        internship("one", START.plusWeeks(30), 100, "broken-off");
        internship("two", START.plusWeeks(34), 140, "completed");

        var figures = counted("a");
        assertThat(certificate(figures, "internship")).isZero();
        assertThat(stage(figures, "internship-completed")).isEqualTo(1);
    }

    @Test
    void givesToEachCohortWhatBeganInIt() {
        marks("a", "info", "present", 1, 10);
        life.add(new Fact.Left(AMIRA, "connections", START.plusWeeks(20), "moved-away", START.plusWeeks(20)));
        life.add(enrolled("b", START.plusWeeks(30)));
        marks("b", "workshop", "present", 1, 5);
        internship("one", START.plusWeeks(40), 40, "completed");

        counter.count(life);
        life.clear();
        assertThat(stage(counted("a"), "info-certified")).isEqualTo(1);
        assertThat(stage(counted("a"), "internship-started")).isZero();
        assertThat(stage(counted("b"), "info-certified")).isZero();
        assertThat(stage(counted("b"), "workshop-certified")).isEqualTo(1);
        assertThat(stage(counted("b"), "internship-started")).isEqualTo(1);
        assertThat(stage(counted(""), "enrolled")).isEqualTo(1);
        assertThat(counted("a").path("exits").path("leavers").asInt()).isEqualTo(1);
        assertThat(counted("a").path("exits").path("counted").asInt()).isZero();
        assertThat(counted("").path("exits").path("leavers").asInt()).isZero();
    }

    @Test
    void countsACertificateFromElsewhereInEveryProgrammeOfHers() {
        life.add(new Fact.Enrolled(AMIRA, "thrasos", "t", START, START));
        life.add(new Fact.Certified(AMIRA, "ecdl", "ecdl-centre", START, START));
        life.add(new Fact.Job(AMIRA, "thrasos", "one", "D1102", START, null, "fixed-term", 5, START));

        assertThat(certificate(counted("a"), "ecdl")).isEqualTo(1);
        assertThat(certificate(counted("t"), "ecdl")).isEqualTo(1);
        assertThat(stage(counted("t"), "job-obtained")).isEqualTo(1);
        assertThat(counted("t").path("internships").path("jobs").path("lasting").asInt())
                .isZero();
    }
}
