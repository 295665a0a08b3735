package org.tremplin.placement;

import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1.InternshipLimits;
import org.tremplin.contracts.participant.ProgrammePublishedV1.WorkStudyLimits;
import org.tremplin.test.Api;
import org.tremplin.test.Published;

/** People enrolled in Connections and Thrasos, and employers, told and called the way the real ones are. */
public final class Scene {

    public static final LocalDate START = LocalDate.of(2018, 1, 15);
    public static final LocalDate END = LocalDate.of(2018, 4, 13);

    private final Published published;
    private final RestTestClient officer;

    public Scene(Published published, Api api) {
        this.published = published;
        this.officer = api.as("placement");
        published.tell(
                "asti",
                "/participant/agreement/asti",
                0,
                new AgreementSignedV1("asti", LocalDate.of(2017, 9, 4), null));
        programme("connections", new InternshipLimits(240, 6, 70, "internship", "workshop"), null);
        programme("thrasos", null, new WorkStudyLimits(6, 18));
    }

    /** Somebody new, enrolled in a programme's cohort. */
    public String enrol(String programme, String cohort) {
        String participant = UUID.randomUUID().toString();
        published.tell(
                participant,
                "/participant/pathway/" + participant + ":" + programme,
                0,
                new EnrolledV1(participant, programme, cohort, "asti", LocalDate.of(2017, 9, 11)));
        return participant;
    }

    /** An employer, known. */
    public String employer(String name) {
        return officer.post()
                .uri("/api/placement/v1/employers")
                .body(Map.of("name", name, "town", "Esch-sur-Alzette"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(Id.class)
                .returnResult()
                .getResponseBody()
                .id();
    }

    /** An agreed internship in Connections. */
    public String agreed(String participant, String employer, double hours) {
        return agreed(participant, employer, START, END, hours);
    }

    /** An agreed internship in Connections. */
    public String agreed(String participant, String employer, LocalDate start, LocalDate end, double hours) {
        return officer.post()
                .uri("/api/placement/v1/internships")
                .body(agreement(participant, employer, start, end, hours))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Id.class)
                .returnResult()
                .getResponseBody()
                .id();
    }

    /** An internship in Connections that runs since its first day. */
    public String running(String participant, String employer, double hours) {
        String internship = agreed(participant, employer, hours);
        officer.post()
                .uri(path(participant, internship) + "/start")
                .body(Map.of("on", START))
                .exchange()
                .expectStatus()
                .isOk();
        return internship;
    }

    /** Logs hours from the first day on, so many a day. */
    public void logged(String participant, String internship, int days, double hours) {
        List<Map<String, Object>> each = java.util.stream.IntStream.range(0, days)
                .mapToObj(day -> Map.<String, Object>of("date", START.plusDays(day), "hours", hours))
                .toList();
        officer.put()
                .uri(path(participant, internship) + "/hours")
                .body(Map.of("days", each))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** The body of an agreement in Connections. */
    public static Map<String, Object> agreement(
            String participant, String employer, LocalDate start, LocalDate end, double hours) {
        return Map.of(
                "participant", participant,
                "programme", "connections",
                "employer", employer,
                "partner", "asti",
                "rome", "D1211",
                "start", start,
                "end", end,
                "hoursPlanned", hours);
    }

    /** The address of an internship in Connections. */
    public static String path(String participant, String internship) {
        return "/api/placement/v1/participants/" + participant + "/programmes/connections/internships/" + internship;
    }

    /** Waits until the service answers a read with success. */
    public void await(String uri) {
        soon(() -> officer.get().uri(uri).exchange().expectStatus().isOk());
    }

    private void programme(String code, @Nullable InternshipLimits internship, @Nullable WorkStudyLimits workStudy) {
        published.tell(
                code,
                "/participant/programme/" + code,
                0,
                new ProgrammePublishedV1(
                        code,
                        1,
                        Map.of("en", code, "fr", code),
                        List.of(),
                        List.of(),
                        internship,
                        workStudy,
                        List.of(),
                        6));
    }

    /** The part of an answer that names what was written. */
    public record Id(String id, long version) {}
}
