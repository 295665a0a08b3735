package org.tremplin.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.Tie;

/** One cohort with one person per {@link Tie}, each with an internship, a job and a work-study contract at one employer. */
final class Placed {

    private final Scene scene;
    private final RestTestClient officer;
    private final Map<Tie, Person> people = new EnumMap<>(Tie.class);
    private final String cohort = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final String employer;

    /** Somebody and the ids of her placements. */
    record Person(String id, String internship, String job, String workStudy) {

        String name() {
            return "Person " + id.substring(0, 4);
        }

        String reference() {
            return "P-" + id.replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
        }

        boolean isIn(String body) {
            return body.contains(id) || body.contains(name()) || body.contains(reference());
        }
    }

    Placed(Published published, Api api) {
        this.scene = new Scene(published, api);
        this.officer = api.as("placement");
        this.employer = scene.employer("Atelier " + cohort);
        Tie.tellPartners(published);
        Map<Tie, String> ids = new EnumMap<>(Tie.class);
        for (Tie tie : Tie.values()) {
            String id = tie.person();
            ids.put(tie, id);
            tie.tell(published, id, "connections", cohort);
            tie.tell(published, id, "thrasos", cohort);
        }
        ids.forEach((tie, id) -> people.put(tie, placed(id)));
        Person last = of(Tie.STRANGER);
        scene.await("/api/placement/v1/jobs/" + last.job());
        scene.await("/api/placement/v1/work-studies/" + last.workStudy());
        soon(() -> assertThat(officer.get()
                        .uri("/placement/internships?programme=connections&cohort=" + cohort)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains(Arrays.stream(Tie.values()).map(it -> of(it).name()).toList()));
    }

    Person of(Tie tie) {
        return Objects.requireNonNull(people.get(tie));
    }

    String cohort() {
        return cohort;
    }

    String employer() {
        return employer;
    }

    private Person placed(String id) {
        String internship = scene.running(id, employer, 40);
        String job = create(
                "/jobs",
                Map.of(
                        "participant", id,
                        "programme", "connections",
                        "employer", employer,
                        "start", "2019-01-07",
                        "contract", "permanent"));
        String workStudy = create(
                "/work-studies",
                Map.of(
                        "participant", id,
                        "programme", "thrasos",
                        "employer", employer,
                        "start", "2019-01-07",
                        "end", "2020-01-06",
                        "contract", "apprenticeship"));
        return new Person(id, internship, job, workStudy);
    }

    private String create(String address, Map<String, String> body) {
        return Objects.requireNonNull(officer.post()
                        .uri("/api/placement/v1" + address)
                        .body(body)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Scene.Id.class)
                        .returnResult()
                        .getResponseBody())
                .id();
    }
}
