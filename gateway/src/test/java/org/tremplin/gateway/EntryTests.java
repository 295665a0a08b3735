package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTests extends GatewayTest {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final String ENTRIES = "/api/participants/v1/entries";

    /** The participant-service as far as coming in needs it: codes become tokens, old tokens new ones. */
    private static StubService.Answer entries(int status, String token, Instant until) {
        return exchange -> {
            boolean entry = exchange.getRequestURI().getPath().startsWith(ENTRIES);
            String body =
                    "{\"token\":\"%s\",\"participant\":\"%s\",\"expiresAt\":\"%s\"}".formatted(token, AMINA, until);
            if (entry && status == 429) {
                exchange.getResponseHeaders().set("Retry-After", "900");
            }
            StubService.send(
                    exchange,
                    entry ? status : 200,
                    "application/json",
                    (entry && status == 200 ? body : "{}").getBytes());
        };
    }

    private void enter(String token, Instant until) {
        PARTICIPANT.answers(entries(200, token, until));
        assertThat(browser.submit("/enter", Map.of("code", "ABCDE-12345")).uri().getPath())
                .isEqualTo("/me");
    }

    private static Instant inMinutes(int minutes) {
        return Instant.now().plusSeconds(60L * minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, ltr, Entrer avec votre code",
        "de, ltr, Mit Ihrem Code eintreten",
        "tr, ltr, Kodunuzla girin",
        "pt, ltr, Entrar com o seu código",
        "ar, rtl, ادخل بالرمز الخاص بك"
    })
    void asksForTheCodeInHerLanguage(String language, String direction, String title) {
        assertThat(browser.open("/enter?lang=" + language).body())
                .contains("dir=\"" + direction + "\"", title, "العربية", "Türkçe", "enter.js")
                .hasSizeLessThan(200_000);
        assertThat(browser.open("/enter").body()).contains("lang=\"" + language + "\"");
    }

    @Test
    void turnsTheCodeIntoASessionWithHerToken() {
        browser.open("/enter");
        PARTICIPANT.answers(entries(200, "t1", inMinutes(30)));
        var page = browser.submit("/enter", Map.of("code", "ABCDE-12345"));

        assertThat(page.uri().getPath()).isEqualTo("/me");
        assertThat(page.body()).doesNotContain("ABCDE", "t1");
        assertThat(PARTICIPANT.seen().header("Authorization")).isEqualTo("Bearer t1");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-tremplin-session");
        assertThat(browser.openWithoutFollowing("/").headers().firstValue("Location"))
                .hasValue("/me");
    }

    @Test
    void tellsTheServiceOnlyTheCodeAndWhereItWasTyped() {
        PARTICIPANT.answers(entries(422, "", inMinutes(1)));
        browser.submit("/enter", Map.of("code", "ABCDE-12345"));

        assertThat(PARTICIPANT.seen().uri()).isEqualTo(ENTRIES);
        assertThat(PARTICIPANT.seen().body()).isEqualTo("{\"code\":\"ABCDE-12345\"}");
        assertThat(PARTICIPANT.seen().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(PARTICIPANT.seen().header("Authorization")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"422, 422, does not open the door", "429, 429, quarter of an hour", "503, 503, still good"})
    void saysWhyNobodyComesIn(int told, int status, String words) {
        browser.open("/enter?lang=en");
        PARTICIPANT.answers(entries(told, "", inMinutes(1)));
        var answer = browser.submit("/enter", Map.of("code", "ABCDE-12345"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("ABCDE");
        assertThat(browser.openWithoutFollowing("/me").headers().firstValue("Location"))
                .hasValue("/enter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/training",
                "/dashboards/connections",
                "/api/reporting/v1/programmes",
                "/acting-for",
                "/api/participants/v1/participants/" + AMINA
            })
    void leadsNowhereElse(String address) {
        enter("t1", inMinutes(30));
        PARTICIPANT.forget();
        TRAINING.forget();
        REPORTING.forget();

        assertThat(browser.openWithoutFollowing(address).statusCode()).isEqualTo(403);
        assertThat(PARTICIPANT.seen()).isNull();
        assertThat(TRAINING.seen()).isNull();
        assertThat(REPORTING.seen()).isNull();
    }

    @Test
    void keepsStaffOutOfHerView() {
        browser.signIn("adviser", "demo");
        PARTICIPANT.forget();

        assertThat(browser.openWithoutFollowing("/me").statusCode()).isEqualTo(403);
        assertThat(PARTICIPANT.seen()).isNull();
    }

    @Test
    void endsWhatTheBrowserWasBefore() {
        browser.signIn("adviser", "demo");
        String before = browser.cookies().get("__Host-tremplin-session");
        enter("t1", inMinutes(30));

        assertThat(browser.cookies().get("__Host-tremplin-session")).isNotEqualTo(before);
        assertThat(browser.openWithoutFollowing("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void renewsHerTokenInTime() {
        enter("t1", inMinutes(4));
        PARTICIPANT.answers(entries(200, "t2", inMinutes(30)));
        browser.open("/me");

        assertThat(PARTICIPANT.seen().header("Authorization")).isEqualTo("Bearer t2");
    }

    @Test
    void asksForANewCodeWhenTheStayIsOver() {
        enter("t1", inMinutes(4));
        PARTICIPANT.answers(entries(422, "", inMinutes(1)));

        assertThat(browser.openWithoutFollowing("/me").headers().firstValue("Location"))
                .hasValue("/enter");
    }

    @Test
    void endsOnSignOut() {
        enter("t1", inMinutes(30));

        assertThat(browser.submit("/logout", Map.of()).uri().getPath()).isEqualTo("/enter");
        assertThat(browser.openWithoutFollowing("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void isNotStartedByAnotherSite() {
        PARTICIPANT.answers(entries(200, "t1", inMinutes(30)));

        assertThat(browser.submitFrom("cross-site", "/enter", Map.of("code", "ABCDE-12345"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(PARTICIPANT.seen()).isNull();
    }

    @Test
    void isNotReachedPastThePage() {
        var answer = send(call(ENTRIES)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"ABCDE-12345\"}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(PARTICIPANT.seen()).isNull();
    }
}
