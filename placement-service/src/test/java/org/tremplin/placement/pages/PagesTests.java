package org.tremplin.placement.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.placement.Scene.END;
import static org.tremplin.placement.Scene.START;
import static org.tremplin.test.Eventually.soon;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tremplin.placement.Scene;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class PagesTests {

    private final Scene scene;
    private final Api api;
    private String ana;
    private String shop;
    private String internship;

    PagesTests(Published published, Api api) {
        this.scene = new Scene(published, api);
        this.api = api;
    }

    @BeforeEach
    void internship() {
        ana = scene.enrol("connections", "2017-2");
        shop = scene.employer("Librairie du Marché");
        internship = scene.running(ana, shop, 240);
        soon(() -> assertThat(html("placement", "/placement/internships/" + internship, "en"))
                .contains("/placement/internships/" + internship + "/hours"));
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/placement",
                    "/placement/internships",
                    "/placement/internships?programme=connections&cohort=2017-2&state=overdue",
                    "/placement/internships?state=hours-missing",
                    "/placement/internships?page=99999",
                    "/placement/employers",
                    "/placement/employers?name=librairie",
                    "/placement/jobs",
                    "/placement/jobs?programme=connections&cohort=2017-2"
                })
        void opensForAdvisersInBothLanguages(String address) {
            assertThat(html("adviser", address, "en")).contains("lang=\"en\"").doesNotContain("??");
            assertThat(html("adviser", address, "fr")).contains("lang=\"fr\"").doesNotContain("??");
        }

        @Test
        void keepsAFilterThatMatchesNobody() {
            assertThat(html("placement", "/placement/internships?cohort=2017-2&size=500", "en"))
                    .contains(internship);
            assertThat(html("placement", "/placement/internships?cohort=nowhere", "en"))
                    .doesNotContain(internship);
        }

        @Test
        void showsTheHoursAgainstBothBudgetsInWords() {
            scene.logged(ana, internship, 2, 7.5);

            soon(() -> assertThat(html("placement", "/placement/internships/" + internship, "fr"))
                    .contains("15 / 240 heures", "Il reste 225 heures", "15 janv. 2018", "14 juil. 2018", "Librairie"));
        }

        @Test
        void showsAShortReferenceUntilTheNameIsKnown() {
            assertThat(html("adviser", "/placement/internships/" + internship, "en"))
                    .contains("P-" + ana.substring(0, 6).toUpperCase(java.util.Locale.ROOT));
        }

        @Test
        void showsAnEmployerWithItsInternships() {
            assertThat(html("adviser", "/placement/employers/" + shop, "en"))
                    .contains("/placement/internships/" + internship);
        }

        @Test
        void saysThatThereIsNoSuchInternship() {
            assertThat(get("adviser", "/placement/internships/" + UUID.randomUUID(), "en")
                            .getStatus()
                            .value())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource({
            "board,/placement,403",
            "board,/placement/internships,403",
            "adviser,/placement/internships/new,403",
            "trainer,/placement/jobs/new,403",
            "adviser,/placement/employers/new,403",
            "placement,/placement/internships/new,200",
            "coordinator,/placement/jobs/new,200"
        })
        void opensByRole(String role, String address, int status) {
            assertThat(get(role, address, "en").getStatus().value()).isEqualTo(status);
        }
    }

    @Nested
    class LoggingHours {

        @Test
        void savesADayAndOffersToUndoIt() {
            var saved = post("/hours", Map.of("day", START, "hours", "7,5"));

            assertThat(saved.getStatus().value()).isEqualTo(302);
            assertThat(location(saved)).contains("saved=2018-01-15", "before=0");
            String page = after(saved, false);
            assertThat(page).contains("7.5 hours on Monday 15 January saved.", "Undo", "7.5 / 240 hours");
        }

        @Test
        void tellsScriptsByToastAndSendsThePartAlone() {
            var saved = post("/hours", Map.of("day", START, "quick", "8"));

            String part = after(saved, true);
            assertThat(part).startsWith("<section id=\"hours\"").doesNotContain("<html");
        }

        @Test
        void stopsAtTheLimitAndKeepsWhatWasTyped() {
            scene.logged(ana, internship, 30, 8);

            var refused = post("/hours", Map.of("day", END, "hours", "1"));

            assertThat(refused.getStatus().value()).isEqualTo(422);
            assertThat(refused.getResponseBody())
                    .contains("240 hours are planned for this internship and 0 are left", "value=\"1\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"many", "25", "7.1", "-1"})
        void saysWhatToEnterInstead(String typed) {
            var refused = post("/hours", Map.of("day", END, "hours", typed));

            assertThat(refused.getStatus().value()).isEqualTo(422);
            assertThat(refused.getResponseBody()).contains("Enter hours in quarters", "value=\"" + typed + "\"");
        }

        @Test
        void listsTheLatestDayFirst() {
            String page = html("placement", "/placement/internships/" + internship + "/hours", "en");

            assertThat(page.indexOf("Friday 13 April")).isPositive().isLessThan(page.indexOf("Thursday 12 April"));
        }
    }

    @Nested
    class Agreeing {

        @Test
        void showsWhatIsLeftBefore() {
            String page =
                    html("placement", "/placement/internships/new?programme=connections&participant=" + ana, "en");

            assertThat(page).contains("Nothing is left of the programme’s hours", "240 / 240 hours", "14 Jul 2018");
        }

        @Test
        void keepsWhatWasTypedWhenTheBudgetSaysNo() {
            String bo = scene.enrol("connections", "2017-2");
            scene.agreed(bo, shop, 200);

            var refused = send("/placement/internships/new", form(bo, "41", "Librairie du marché", ""));

            assertThat(refused.getStatus().value()).isEqualTo(422);
            assertThat(refused.getResponseBody())
                    .contains("40 are left; 41 would be too many", "value=\"Librairie du marché\"", "value=\"41\"");
        }

        @Test
        void addsAnEmployerOnlyWhenThatIsMeant() {
            String bo = scene.enrol("connections", "2017-2");
            scene.await("/api/placement/v1/participants/" + bo + "/programmes/connections/internships");
            String name = "Neu " + UUID.randomUUID();

            var unknown = send("/placement/internships/new", form(bo, "40", name, ""));
            assertThat(unknown.getStatus().value()).isEqualTo(422);
            assertThat(unknown.getResponseBody()).contains("not known yet", "name=\"newEmployer\"");

            var agreed = send("/placement/internships/new", form(bo, "40", name, "yes"));
            assertThat(agreed.getStatus().value()).isEqualTo(302);
            assertThat(location(agreed)).matches("/placement/internships/[0-9a-f-]{36}");
        }

        private MultiValueMap<String, String> form(String who, String hours, String employer, String isNew) {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("participant", who);
            form.add("programme", "connections");
            form.add("employer", employer);
            form.add("newEmployer", isNew);
            form.add("rome", "D1211 Vente");
            form.add("start", START.toString());
            form.add("end", END.toString());
            form.add("hours", hours);
            form.add("key", UUID.randomUUID().toString());
            return form;
        }
    }

    @Nested
    class Ending {

        @Test
        void completesAndReturnsToTheInternship() {
            var completed = post("/completion", Map.of("on", END));

            assertThat(completed.getStatus().value()).isEqualTo(302);
            assertThat(location(completed)).isEqualTo("/placement/internships/" + internship);
        }

        @Test
        void asksAgainForWhatIsMissing() {
            var refused = post("/break-off", Map.of("on", "yesterday", "by", "nobody"));

            assertThat(refused.getStatus().value()).isEqualTo(422);
            assertThat(refused.getResponseBody())
                    .contains("Enter a date as year-month-day", "Choose one of the possible answers");
        }

        @Test
        void recordsAJob() {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("participant", ana);
            form.add("programme", "connections");
            form.add("employer", "Librairie du Marché");
            form.add("start", "2018-08-27");
            form.add("contract", "fixed-term");
            form.add("months", "");
            form.add("key", UUID.randomUUID().toString());

            var refused = send("/placement/jobs/new", form);
            assertThat(refused.getResponseBody()).contains("A fixed-term contract needs its length in months.");
            form.set("months", "6");
            assertThat(send("/placement/jobs/new", form).getStatus().value()).isEqualTo(302);
        }

        @Test
        void addsAnEmployerAndShowsIt() {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("name", "=cmd()");
            assertThat(send("/placement/employers/new", form).getResponseBody())
                    .contains("Enter a name that has a letter or a digit", "value=\"=cmd()\"");
            form.set("name", "Jardin " + UUID.randomUUID());
            form.add("sector", "agriculture");
            assertThat(location(send("/placement/employers/new", form))).startsWith("/placement/employers/");
        }
    }

    private String html(String role, String address, String language) {
        EntityExchangeResult<String> page = get(role, address, language);
        assertThat(page.getStatus().value()).as(address).isEqualTo(200);
        return page.getResponseBody();
    }

    private EntityExchangeResult<String> get(String role, String address, String language) {
        return api.as(role)
                .get()
                .uri(address)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .exchange()
                .returnResult(String.class);
    }

    private EntityExchangeResult<String> post(String what, Map<String, Object> values) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        values.forEach((name, value) -> form.add(name, value.toString()));
        return send("/placement/internships/" + internship + what, form);
    }

    private EntityExchangeResult<String> send(String address, MultiValueMap<String, String> form) {
        return api.as("placement")
                .post()
                .uri(address)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange()
                .returnResult(String.class);
    }

    /** Follows the redirect the way a browser does, with the cookie that makes the read wait for the write. */
    private String after(EntityExchangeResult<String> written, boolean part) {
        String version = written.getResponseHeaders().getFirst("Tremplin-Version");
        RestTestClient.RequestHeadersSpec<?> request = api.as("placement")
                .get()
                .uri(location(written))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Tremplin-After", version);
        if (part) {
            request = request.header("HX-Request", "true");
        }
        EntityExchangeResult<String> page = request.exchange().returnResult(String.class);
        if (part) {
            assertThat(page.getResponseHeaders().getFirst("HX-Trigger")).contains("undo", "8 hours");
        }
        return page.getResponseBody();
    }

    private static String location(EntityExchangeResult<String> answer) {
        String address = String.valueOf(answer.getResponseHeaders().getLocation());
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
