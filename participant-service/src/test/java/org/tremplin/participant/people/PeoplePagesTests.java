package org.tremplin.participant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

@TremplinTest
class PeoplePagesTests {

    private final Api api;
    private final Backbone backbone;
    private final String family = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    PeoplePagesTests(Api api) {
        this.api = api;
        this.backbone = new Backbone(api);
    }

    @Nested
    class TheList {

        @Test
        void showsWhoMatchesTheFiltersOfTheAddress() {
            String cohort = "c-" + UUID.randomUUID().toString().substring(0, 8);
            String id = backbone.register(Backbone.person("Amina", family));
            backbone.enrol(id, cohort, "2017-09-04");
            soon(() -> assertThat(page("placement", "/people?programme=connections&cohort=" + cohort))
                    .contains("Amina " + family, "/people/" + id, "Enrolled", "1–1 of 1")
                    .doesNotContain("Register a person"));
            assertThat(page(
                            "coordinator",
                            "/people?programme=connections&cohort=" + cohort + "&stage=enrolled&partner=asti"))
                    .contains(
                            "Amina " + family,
                            "class=\"chip\"",
                            "href=\"/people?programme=connections&amp;stage=enrolled");
            assertThat(page("coordinator", "/people?cohort=" + cohort + "&stage=job-obtained"))
                    .contains("Nobody matches.")
                    .doesNotContain("Amina " + family);
        }

        @Test
        void findsByLettersThatStandInNoAddress() {
            String id = backbone.register(Backbone.person("Amina", family));
            MultiValueMap<String, String> form =
                    new LinkedMultiValueMap<>(Map.of("q", List.of(family.toLowerCase(Locale.ROOT))));
            soon(() -> assertThat(body(post("placement", "/people", form)))
                    .contains("/people/" + id, "value=\"" + family.toLowerCase(Locale.ROOT) + "\"")
                    .doesNotContain("?q="));
        }

        @Test
        void speaksFrench() {
            assertThat(page("coordinator", "/people?lang=fr")).contains("Enregistrer une personne", "lang=\"fr\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"page=-4", "page=99999999", "stage=none", "programme=%24ne", "partner=x"})
        void staysReadableWhateverTheAddressSays(String query) {
            assertThat(page("coordinator", "/people?" + query)).contains("</html>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"trainer", "board", "funder", "integration", "operator", "participant", "service"})
        void isNotOpenTo(String role) {
            api.as(role)
                    .get()
                    .uri("/people")
                    .header(HttpHeaders.ACCEPT, "text/html")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Nested
    class RegisterForm {

        @Test
        void registersOnceHoweverOftenItIsSent() {
            MultiValueMap<String, String> form = filled();
            String first = redirect(post("adviser", "/people/new", form));
            assertThat(first).matches("/people/[0-9a-f-]{36}\\?done=registered");
            assertThat(redirect(post("adviser", "/people/new", form))).isEqualTo(first);
            soon(() -> assertThat(page("adviser", first)).contains("Amina " + family, "The person is registered."));
        }

        @Test
        void losesNothingThatWasTyped() {
            MultiValueMap<String, String> form = filled();
            form.set("birthYear", "199");
            form.set("birthDate", "yesterday");
            form.set("status", "");
            form.set("contact.phone", "call me");
            String page = body(post("coordinator", "/people/new", form, 422));
            assertThat(page)
                    .contains(
                            "value=\"199\"",
                            "value=\"yesterday\"",
                            "value=\"Amina\"",
                            "value=\"call me\"",
                            "Enter a date as year-month-day",
                            "field-error");
        }

        @Test
        void asksBackWhereSheSeemsToBeKnown() {
            String known = backbone.register(Backbone.person("Amina", family));
            soon(() -> assertThat(body(post("coordinator", "/people/new", filled(), 422)))
                    .contains("is registered already", "/people/" + known, "value=\"Amina\""));
            MultiValueMap<String, String> other = filled();
            other.set("partner", "cria");
            assertThat(body(post("adviser", "cria", "/people/new", other, 422)))
                    .contains("Another partner registered this person")
                    .doesNotContain(known);
            other.set("anyway", "true");
            assertThat(redirect(send("adviser", "cria", "/people/new", other))).contains("done=registered");
        }

        @Test
        void saysWhereANumberIsTaken() {
            MultiValueMap<String, String> form = filled();
            form.set("externalId", UUID.randomUUID().toString());
            redirect(post("coordinator", "/people/new", form));
            MultiValueMap<String, String> second = filled();
            second.set("externalId", form.getFirst("externalId"));
            second.set("givenName", "Somebody");
            assertThat(body(post("coordinator", "/people/new", second, 422)))
                    .contains("This partner gave this number to somebody else already.", "value=\"Somebody\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"trainer", "placement"})
        void isNotOpenTo(String role) {
            api.as(role)
                    .get()
                    .uri("/people/new")
                    .header(HttpHeaders.ACCEPT, "text/html")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            post(role, "/people/new", filled(), 403);
        }

        private MultiValueMap<String, String> filled() {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.set("key", UUID.randomUUID().toString());
            form.set("partner", "asti");
            form.set("givenName", "Amina");
            form.set("familyName", family);
            form.set("birthDate", "");
            form.set("birthYear", "1990");
            form.set("sex", "f");
            form.set("nationality", "SY");
            form.set("status", "protection");
            form.set("language", "");
            form.set("level", "");
            form.set("contact.phone", "");
            form.set("contact.email", "");
            form.set("contact.address", "");
            form.set("externalId", "");
            form.set("registeredOn", "");
            return form;
        }
    }

    @Nested
    class OnePerson {

        @Test
        void isEnrolledAndLeavesByForms() {
            String id = backbone.register(Backbone.person("Amina", family));
            soon(() -> assertThat(page("adviser", "/people/" + id)).contains("Not enrolled yet"));
            MultiValueMap<String, String> enrol =
                    form("programme", "connections", "cohort", "2017 2", "partner", "asti", "on", "2017-09-04");
            assertThat(body(post("adviser", "/people/" + id + "/enrolments/new", enrol, 422)))
                    .contains("value=\"2017 2\"", "field-error");
            enrol.set("cohort", "2017-2");
            assertThat(redirect(post("adviser", "/people/" + id + "/enrolments/new", enrol)))
                    .endsWith("done=enrolled");
            assertThat(redirect(post("adviser", "/people/" + id + "/enrolments/new", enrol)))
                    .endsWith("done=unchanged");
            enrol.set("cohort", "2018-1");
            assertThat(body(post("adviser", "/people/" + id + "/enrolments/new", enrol, 422)))
                    .contains("Already enrolled in this programme, with cohort 2017-2.");
            soon(() -> assertThat(page("adviser", "/people/" + id))
                    .contains("Next stage: Information certificate", "Enrolled in Connections, cohort 2017-2"));

            MultiValueMap<String, String> exit = form("outcome", "", "on", "2018-08-27");
            String exits = "/people/" + id + "/enrolments/connections/exit";
            assertThat(body(post("adviser", exits, exit, 422))).contains("Choose an outcome.", "value=\"2018-08-27\"");
            exit.set("outcome", "lasting-job");
            assertThat(body(post("adviser", exits, exit, 200)))
                    .contains("leaves Connections on 27 Aug 2018 with this outcome: Lasting job.");
            exit.set("confirmed", "true");
            assertThat(redirect(post("adviser", exits, exit))).endsWith("done=left");
            soon(() -> assertThat(page("adviser", "/people/" + id))
                    .contains("Left on 27 Aug 2018", "Left Connections: Lasting job"));
            exit.set("outcome", "training");
            assertThat(body(post("adviser", exits, exit, 422))).contains("The pathway ended on 2018-08-27 already");
        }

        @Test
        void showsWhatIsKnownAndHowSheIsReached() {
            Map<String, Object> person = Backbone.person("Amina", family);
            person.put("language", "fr");
            person.put("level", "A2");
            person.put("externalId", "N-" + family);
            String id = backbone.register(person);
            soon(() -> assertThat(page("adviser", "/people/" + id + "/details?lang=fr"))
                    .contains("Syrie", "français", "A2 (élémentaire)", "N-" + family, "Pas encore de coordonnées."));
            assertThat(page("placement", "/people/" + id + "/details?lang=fr"))
                    .contains("N-" + family, "Pas encore de coordonnées.", "pas avec votre rôle")
                    .doesNotContain("Syrie", "français", "élémentaire", "1990", "Modifier les coordonnées");
            MultiValueMap<String, String> contact = form("phone", "ring", "email", "a@example.org", "address", "");
            assertThat(body(post("adviser", "/people/" + id + "/contact", contact, 422)))
                    .contains("value=\"ring\"", "Enter digits");
            contact.set("phone", "+352 621 000 000");
            redirect(post("adviser", "/people/" + id + "/contact", contact));
            soon(() -> assertThat(page("adviser", "/people/" + id + "/details"))
                    .contains("+352 621 000 000", "a@example.org"));
            assertThat(page("adviser", "/people/" + id + "/contact")).contains("value=\"a@example.org\"");
        }

        @ParameterizedTest
        @CsvSource({
            "/people/nobody",
            "/people/nobody/timeline",
            "/people/nobody/details",
            "/people/nobody/enrolments/new"
        })
        void isNotFoundOnAPageThatSaysSo(String address) {
            api.as("coordinator")
                    .get()
                    .uri(address)
                    .header(HttpHeaders.ACCEPT, "text/html")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody(String.class)
                    .value(page -> assertThat(page).contains("There is no such participant."));
        }

        @Test
        void cannotLeaveWhereSheIsNot() {
            String id = backbone.register(Backbone.person("Amina", family));
            soon(() -> page("coordinator", "/people/" + id));
            api.as("coordinator")
                    .get()
                    .uri("/people/" + id + "/enrolments/thrasos/exit")
                    .header(HttpHeaders.ACCEPT, "text/html")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }

        private static MultiValueMap<String, String> form(String... pairs) {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                form.set(pairs[i], pairs[i + 1]);
            }
            return form;
        }
    }

    private String page(String role, String address) {
        return body(api.as(role)
                .get()
                .uri(URI.create(api.url() + address))
                .header(HttpHeaders.ACCEPT, "text/html")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectStatus()
                .isOk());
    }

    private RestTestClient.ResponseSpec post(String role, String address, MultiValueMap<String, String> form) {
        return send(role, "asti", address, form);
    }

    private RestTestClient.ResponseSpec post(
            String role, String address, MultiValueMap<String, String> form, int status) {
        return post(role, "asti", address, form, status);
    }

    private RestTestClient.ResponseSpec post(
            String role, String partner, String address, MultiValueMap<String, String> form, int status) {
        return send(role, partner, address, form).expectStatus().isEqualTo(status);
    }

    private RestTestClient.ResponseSpec send(
            String role, String partner, String address, MultiValueMap<String, String> form) {
        return api.as(role, partner)
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header(HttpHeaders.ACCEPT, "text/html")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .body(form)
                .exchange();
    }

    private static String redirect(RestTestClient.ResponseSpec response) {
        return response.expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
    }

    private static String body(RestTestClient.ResponseSpec response) {
        return response.expectBody(String.class).returnResult().getResponseBody();
    }
}
