package org.tremplin.training.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.training.Cohort;
import org.tremplin.training.Desk;

@TremplinTest
class PagesTests {

    private final Api api;
    private final Published published;
    private final Desk desk;
    private Cohort cohort;

    PagesTests(Api api, Published published) {
        this.api = api;
        this.published = published;
        this.desk = Desk.of(api, "trainer");
    }

    @BeforeEach
    void plan() {
        cohort = Cohort.of(published, 2);
        desk.plan(cohort, "info");
        Eventually.soon(
                () -> assertThat(desk.line(cohort.info(), cohort.person(1))).isNotEmpty());
    }

    @Test
    void showsWhatIsOnTodayWhatComesAndWhatIsNotFilled() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        date(1, today.minusDays(3));
        date(2, today);
        date(3, today.plusDays(3));
        Eventually.soon(() -> assertThat(get("trainer", "/training", "en"))
                .contains("Today", "Sheets not filled", "2 of 2 not marked", "Next", "2 expected")
                .contains(sheet(1), sheet(2), sheet(3)));
        assertThat(get("trainer", "/training", "fr"))
                .contains("Aujourd’hui", "Feuilles non remplies", "2 sur 2 non notés", "Prochaines séances")
                .contains("Séances d’information");
        assertThat(get("adviser", "/training?partner=nobody", "en"))
                .contains("No session today.", "No series is planned here yet.")
                .doesNotContain("/training/series/new");
    }

    @Test
    void listsSeriesWithTheFiltersInTheAddress() {
        assertThat(get("trainer", "/training/series?programme=" + cohort.programme() + "&cohort=2017-2", "en"))
                .contains("Information sessions", "Cohort 2017-2", "/training/series/" + cohort.info());
        assertThat(get("trainer", "/training/series?programme=" + cohort.programme() + "&cohort=1999-1", "fr"))
                .contains("Aucune série n’est encore prévue ici.");
    }

    @Test
    void showsEverybodysMarksAndWhoCanStillReachTheCertificate() {
        desk.markFirst(cohort.info(), 5, "absent", cohort.person(0));
        desk.mark(cohort.info(), 1, "present", cohort.person(1));
        Eventually.soon(() -> assertThat(get("trainer", "/training/series/" + cohort.info(), "en"))
                .contains("1 of 14 (7.1 %)", "can still reach 70 %: 9 more", "70 % is out of reach; at best 64.2 %")
                .contains("Person " + cohort.person(0).substring(0, 4)));
        assertThat(get("adviser", "/training/series/" + cohort.info(), "fr"))
                .contains("1 sur 14 (7,1 %)", "peut encore atteindre 70 % : encore 9")
                .doesNotContain("/edit");
    }

    @Test
    void plansASeriesByForm() {
        assertThat(get("trainer", "/training/series/new", "en")).contains("Employment workshops (6 sessions, 70 %)");
        post("/training/series", form("series", cohort.programme() + "/workshop", "cohort", "2017-2"))
                .expectStatus()
                .is3xxRedirection()
                .expectHeader()
                .valueMatches("Location", ".*/training/series/" + cohort.workshop());
        assertThat(body(post("/training/series", form("series", "", "cohort", "So sehr!"))))
                .contains("Choose one.", "Enter a code of small letters", "So sehr!");
        assertThat(body(post("/training/series", form("series", cohort.programme() + "/cooking", "cohort", "2017-2"))))
                .contains("The programme has no such series.");
    }

    @Test
    void marksByFormWithoutScripts() {
        post(sheet(1), form("date", "2017-09-04", field(0), "late", field(1), "unknown"))
                .expectStatus()
                .is3xxRedirection()
                .expectHeader()
                .valueMatches("Location", ".*saved=1");
        Eventually.soon(() -> assertThat(mark(0)).isEqualTo("late"));
        post(sheet(1), form("all", "present", field(0), "late", field(1), "unknown"))
                .expectStatus()
                .is3xxRedirection();
        Eventually.soon(() -> assertThat(mark(1)).isEqualTo("present"));
        assertThat(mark(0)).isEqualTo("late");
        assertThat(get("trainer", sheet(1) + "?saved=1", "en")).contains("Saved; changed marks: 1", "2 of 2 marked");
    }

    @Test
    void leavesAsItIsWhatSomebodyElseMarkedSinceTheFormWasOpened() {
        post(sheet(2), form("date", "2017-09-05", field(0), "absent", field(1), "late"))
                .expectStatus()
                .is3xxRedirection();
        Eventually.soon(() -> assertThat(get("trainer", sheet(2), "en")).contains("2 of 2 marked"));

        String openedBefore = "unknown";
        post(
                        sheet(2),
                        form(
                                "all",
                                "present",
                                was(0),
                                openedBefore,
                                field(0),
                                "unknown",
                                was(1),
                                openedBefore,
                                field(1),
                                "excused"))
                .expectStatus()
                .is3xxRedirection();

        Eventually.soon(() -> assertThat(get("trainer", sheet(2), "en"))
                .containsPattern(cohort.person(0) + "\"[^>]*data-mark=\"absent\"")
                .containsPattern(cohort.person(1) + "\"[^>]*data-mark=\"excused\""));
    }

    @Test
    void keepsWhatWasChosenWhenTheFormIsRefused() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        assertThat(body(post(sheet(1), form("date", tomorrow, field(0), "late"))))
                .contains("Marks are possible from that day on.")
                .containsPattern("value=\"late\"\\s+checked");
    }

    @Test
    void takesTappedMarksAndAnswersInTheReadersLanguage() {
        String body = body(api.as("trainer")
                .post()
                .uri(sheet(1) + "/marks")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "date",
                        "2017-09-04",
                        "marks",
                        List.of(
                                Map.of("participant", cohort.person(0), "mark", "present"),
                                Map.of("participant", UUID.randomUUID().toString(), "mark", "present"))))
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(body)
                .contains("1 sur 14 (7,1 %)", "peut encore atteindre 70 % : encore 9")
                .contains("Cette personne n’est pas inscrite");
        api.as("trainer")
                .post()
                .uri(sheet(1) + "/marks")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("marks", List.of(Map.of("participant", cohort.person(0), "mark", "perhaps"))))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void showsTheSheetToReadersWithoutControls() {
        assertThat(get("adviser", sheet(1), "en")).contains("Not marked").doesNotContain("type=\"radio\"");
        assertThat(get("trainer", sheet(1), "en")).contains("type=\"radio\"", "/training/assets/sheet.js");
    }

    @Test
    void schedulesMovesAndCancelsByForm() {
        String edit = sheet(4) + "/edit";
        assertThat(get("trainer", edit, "en")).contains("Set the date");
        post(sheet(4) + "/schedule", form("date", "2017-10-02", "startsAt", "09:30", "minutes", "180"))
                .expectStatus()
                .is3xxRedirection();
        Eventually.soon(() ->
                assertThat(get("trainer", edit, "en")).contains("Move the session", "2017-10-02", "09:30", "180"));
        assertThat(body(post(sheet(4) + "/schedule", form("date", "", "minutes", "0"))))
                .contains("Enter the day.", "Enter between 1 and 1440 minutes.");
        assertThat(body(post(sheet(4) + "/cancellation", form("reason", "")))).contains("Choose one.");
        post(sheet(4) + "/cancellation", form("reason", "room")).expectStatus().is3xxRedirection();
        Eventually.soon(() -> assertThat(get("trainer", sheet(4), "en"))
                .contains("This session was cancelled (the room was not to be had)."));
        assertThat(body(post(sheet(4) + "/schedule", form("date", "2017-10-03"))))
                .contains("Session 4 was cancelled");
    }

    @Test
    void letsASessionMadeUpElsewhereCountByForm() {
        String form = "/training/series/" + cohort.info() + "/make-ups";
        assertThat(get("trainer", form + "/new", "en")).contains("There is no other series of this kind");
        Cohort other = new Cohort(published, cohort.programme(), "2017-3", List.of());
        desk.plan(other, "info");
        Eventually.soon(() -> assertThat(get("trainer", form + "/new", "en")).contains("cohort 2017-3, ASTI"));
        assertThat(body(post(form, form("participant", "", "missed", "", "madeUpIn", "", "session", "", "on", ""))))
                .contains("Choose one.", "Enter the day.");
        post(
                        form,
                        form(
                                "participant", cohort.person(0),
                                "missed", "2",
                                "madeUpIn", other.info(),
                                "session", "5",
                                "on", "2017-11-06"))
                .expectStatus()
                .is3xxRedirection();
        Eventually.soon(() -> assertThat(get("trainer", sheet(2), "en")).contains("made up elsewhere"));
    }

    @Test
    void printsAListToSign() {
        assertThat(get("trainer", sheet(1) + "/print", "fr")).contains("Feuille d’émargement", "Signature");
    }

    @Test
    void recordsACertificateFromElsewhereByForm() {
        String page = "/training/participants/" + cohort.person(0);
        assertThat(get("placement", page, "en"))
                .contains("No certificate so far.")
                .doesNotContain("<form id=\"record\"");
        assertThat(get("adviser", page, "en")).contains("Record a certificate from elsewhere");
        RestTestClient adviser = api.as("adviser");
        assertThat(body(post(adviser, page + "/certificates", form("kind", "", "issuer", "=1+1", "date", ""))))
                .contains("Choose one.", "starting with none of", "Enter the day.");
        post(adviser, page + "/certificates", form("kind", "ecdl", "issuer", "ECDL Luxembourg", "date", "2018-03-01"))
                .expectStatus()
                .is3xxRedirection();
        Eventually.soon(() -> assertThat(get("adviser", page, "en")).contains("ECDL Luxembourg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/training/series/%s", "/training/series/%s/sessions/1", "/training/participants/%s"})
    void saysSoOnAPageWhereThereIsNothing(String address) {
        String body = body(api.as("trainer")
                .get()
                .uri(address.formatted(UUID.randomUUID()))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound());
        assertThat(body).contains("There is no such");
    }

    @Test
    void isClosedToTheBoardAndToStrangers() {
        for (String address : List.of("/training", "/training/series", "/training/series/" + cohort.info())) {
            api.as("board").get().uri(address).exchange().expectStatus().isForbidden();
            api.anonymous().get().uri(address).exchange().expectStatus().isUnauthorized();
        }
        api.as("adviser")
                .get()
                .uri("/training/series/new")
                .exchange()
                .expectStatus()
                .isForbidden();
        post(api.as("adviser"), sheet(1), form("date", "2017-09-04", field(0), "late"))
                .expectStatus()
                .isForbidden();
        api.anonymous()
                .get()
                .uri("/training/assets/sheet.js")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void asksForANumberWithoutSignIn() {
        assertThat(anonymous("/certificates")).contains("Enter the number that is printed");
        assertThat(anonymous("/certificates?number=123")).contains("A number starts with TR");
        api.anonymous()
                .get()
                .uri("/certificates?number=tr00000000000o")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectHeader()
                .valueMatches("Location", ".*/certificates/TR-0000-0000-0000");
    }

    private String anonymous(String address) {
        return body(api.anonymous()
                .get()
                .uri(address)
                .header("Accept-Language", "en")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private void date(int session, LocalDate day) {
        desk.put("/series/" + cohort.info() + "/sessions/" + session, Map.of("date", day.toString()))
                .expectStatus()
                .isOk();
    }

    @SuppressWarnings("unchecked")
    private String mark(int person) {
        Object marks = desk.line(cohort.info(), cohort.person(person)).get("marks");
        return ((List<Map<String, String>>) marks)
                .stream().map(it -> it.get("mark")).findFirst().orElse("unknown");
    }

    private String sheet(int session) {
        return "/training/series/" + cohort.info() + "/sessions/" + session;
    }

    private String field(int person) {
        return "mark." + cohort.person(person);
    }

    private String was(int person) {
        return "was." + cohort.person(person);
    }

    private String get(String role, String address, String language) {
        return body(api.as(role)
                .get()
                .uri(address)
                .header("Accept-Language", language)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private ResponseSpec post(String address, MultiValueMap<String, String> form) {
        return post(api.as("trainer"), address, form);
    }

    private static ResponseSpec post(RestTestClient client, String address, MultiValueMap<String, String> form) {
        return client.post()
                .uri(address)
                .header("Accept-Language", "en")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange();
    }

    private static MultiValueMap<String, String> form(String... namesAndValues) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }

    private static String body(ResponseSpec answer) {
        return answer.expectBody(String.class).returnResult().getResponseBody();
    }
}
