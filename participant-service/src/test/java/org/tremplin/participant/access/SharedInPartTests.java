package org.tremplin.participant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

/** What a partner reads of whom it is told in part, and who decides that it is told all. */
@TremplinTest
class SharedInPartTests {

    private final Backbone backbone;
    private final RestTestClient ours;
    private final RestTestClient theirs;
    private final String family = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String amina;
    private final AroundOnePerson around;

    SharedInPartTests(Api api, Commands commands) {
        this.backbone = new Backbone(api);
        this.ours = api.as("adviser");
        this.theirs = api.as("adviser", "cria");
        this.amina = backbone.register(Backbone.person("Amina", family));
        this.around = new AroundOnePerson(commands, amina, "asti");
        backbone.enrol(amina, "c-" + family.toLowerCase(Locale.ROOT), "2017-09-04");
    }

    @Nested
    class Pages {

        @Test
        void showAReferenceWhereOnlyExistenceIsShared() {
            around.refer("cria");
            soon(() -> assertThat(page("/people?cohort=c-" + family.toLowerCase(Locale.ROOT), "en", 200))
                    .contains(reference(), "Connections", "1–1 of 1")
                    .doesNotContain("Amina", family, ">Enrolled</span>"));
            assertThat(page("/people/" + amina, "en", 200))
                    .contains(reference(), "Connections", "are not shared with your organisation", "ASTI")
                    .doesNotContain("Amina", family, "Sep 2017", "/timeline", "/details", "/enrolments/", "Next step");
        }

        @Test
        void sayWhatIsMissingAndWhatToDo() {
            around.refer("cria");
            soon(() -> assertThat(page("/people/" + amina + "/timeline", "en", 403))
                    .contains(
                            "This part of the file is not shared with you",
                            "The stages, sessions and placements of this person are not shared",
                            "Ask the person",
                            "Or ask ASTI, where this person was registered",
                            "href=\"/people/" + amina + "\"")
                    .doesNotContain("Amina", family));
            assertThat(page("/people/" + amina + "/details", "fr", 403))
                    .contains("Le nom et les coordonnées de cette personne ne sont pas partagés");
            assertThat(page("/people/" + amina + "/enrolments/new", "en", 403)).contains("Ask the person");
        }

        @Test
        void tellProgramsTheLevelThatIsMissing() {
            around.refer("cria");
            soon(() -> theirs.get()
                    .uri("/people/" + amina + "/timeline")
                    .header(HttpHeaders.ACCEPT, "application/json")
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("access-not-shared")
                    .jsonPath("$.level")
                    .isEqualTo("pathway"));
        }

        @Test
        void showOriginWithoutANameWhereOnlyThatIsShared() {
            around.consent("cria", "sensitive");
            soon(() -> assertThat(page("/people/" + amina + "/details", "en", 200))
                    .contains("Syria", reference(), "The name and the contact details of this person are not shared")
                    .doesNotContain("Amina", family, "No contact details yet", "Change contact details"));
        }

        private String page(String address, String language, int status) {
            String body = theirs.get()
                    .uri(address)
                    .header(HttpHeaders.ACCEPT, "text/html")
                    .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status)
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(body).isNotNull();
            return body;
        }

        private String reference() {
            return "P-" + amina.substring(0, 6).toUpperCase(Locale.ROOT);
        }
    }

    @Nested
    class Accompanying {

        @Test
        void isNotGivenToAPartnerThatWasNotAsked() {
            refused(enrol(ours, "cria"), 403, "not-your-partner");
            around.refer("cria");
            refused(enrol(ours, "cria"), 403, "not-your-partner");
        }

        @Test
        void isNotTakenByWhoDoesNotHoldHerFile() {
            refused(enrol(theirs, "cria"), 404, "participant-not-found");
            around.accept(around.refer("cria"));
            around.consent("cria", "sensitive");
            soon(() -> refused(enrol(theirs, "cria"), 403, "not-yours-to-accompany"));
            refused(enrol(theirs, "somebody"), 422, "partner-unknown");
            enrol(theirs, "asti").expectStatus().isCreated();
        }

        @Test
        void isGivenByWhoHoldsHerFileToWhomSheWasReferred() {
            around.accept(around.refer("cria"));
            soon(() -> enrol(ours, "cria").expectStatus().is2xxSuccessful());
            soon(() -> theirs.get()
                    .uri(Backbone.API + "/participants/" + amina)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.levels.length()")
                    .isEqualTo(4));
            enrol(theirs, "cria").expectStatus().isOk();
        }

        private RestTestClient.ResponseSpec enrol(RestTestClient client, String partner) {
            return client.post()
                    .uri(Backbone.API + "/participants/" + amina + "/enrolments")
                    .body(Map.of("programme", "thrasos", "cohort", "c-1", "partner", partner, "on", "2018-01-01"))
                    .exchange();
        }

        private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
            answer.expectStatus()
                    .isEqualTo(status)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo(code);
        }
    }
}
