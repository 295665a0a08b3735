package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

class SignInTests extends GatewayTest {

    @Autowired
    OAuth2AuthorizationService authorizations;

    @Test
    void leadsFromThePageToTheFormAndBack() {
        var form = browser.open("/training/series?cohort=2017-2");
        assertThat(form.uri().getPath()).isEqualTo("/login");
        assertThat(form.body()).contains("name=\"username\"", "<code>trainer</code>");

        var page = browser.submit("/login", Map.of("username", "trainer", "password", "demo"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasToString(base() + "/training/series?cohort=2017-2");
        var claims = TRAINING.seen().claims();
        assertThat(claims.get("sub").asString()).isEqualTo("trainer");
        assertThat(claims.get("aud").asString()).isEqualTo("tremplin");
        assertThat(claims.get("iss").asString()).isEqualTo(base());
        assertThat(claims.get("partner").asString()).isEqualTo("asti");
        assertThat(claims.get("roles")).hasToString("[\"trainer\"]");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(600);
    }

    @Test
    void keepsTheTokenFromTheBrowserAndTheSessionFromTheServices() {
        var page = browser.signIn("trainer", "demo");
        browser.open("/training");

        assertThat(browser.cookies()).containsOnlyKeys("__Host-tremplin-session");
        assertThat(page.body()).doesNotContain("eyJ");
        assertThat(TRAINING.seen().header("Cookie")).isNull();
    }

    @Test
    void bindsTheSessionCookieToThisSite() {
        var answer = browser.openWithoutFollowing("/training");

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-tremplin-session=")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void refusesAWrongPassword() {
        var answer = browser.signIn("trainer", "guess");

        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(answer.body()).contains("do not match").doesNotContain("guess");
        assertThat(browser.openWithoutFollowing("/training").statusCode()).isEqualTo(302);
    }

    @Test
    void asksACallWithoutTokenForOneInsteadOfRedirecting() {
        var answer = send(call("/api/training/v1/series").header("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("code").asString()).isEqualTo("not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(TRAINING.seen()).isNull();
    }

    @Test
    void letsAnybodyCheckACertificate() {
        assertThat(browser.openWithoutFollowing("/certificates/C-1").statusCode())
                .isEqualTo(200);
        assertThat(TRAINING.seen().header("Authorization")).isNull();
        assertThat(browser.openWithoutFollowing("/certificates?number=C-1").statusCode())
                .isEqualTo(200);
        assertThat(TRAINING.seen().uri()).isEqualTo("/certificates?number=C-1");
    }

    @Test
    void endsTheSessionOnSignOut() {
        browser.signIn("trainer", "demo");
        assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(200);

        var answer = browser.submit("/logout", Map.of());

        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(browser.openWithoutFollowing("/training").statusCode()).isEqualTo(302);
    }

    @Test
    void takesTheRefreshTokenBackOnSignOut() {
        browser.signIn("trainer", "demo");
        browser.open("/training");
        String token = TRAINING.seen().header("Authorization").substring("Bearer ".length());
        var authorization = authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN);
        assertThat(authorization.getRefreshToken().isActive()).isTrue();

        browser.submit("/logout", Map.of());

        assertThat(authorizations
                        .findById(authorization.getId())
                        .getRefreshToken()
                        .isActive())
                .isFalse();
    }

    @Test
    void changesTheSessionsNameOnSignIn() {
        browser.open("/training");
        String before = browser.cookies().get("__Host-tremplin-session");

        browser.submit("/login", Map.of("username", "trainer", "password", "demo"));

        assertThat(browser.cookies().get("__Host-tremplin-session")).isNotEqualTo(before);
        var planted = send(call("/training").header("Cookie", "__Host-tremplin-session=" + before));
        assertThat(planted.statusCode()).isIn(302, 401);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator,/people,Coordinator",
        "adviser,/people,Adviser",
        "trainer,/training,Trainer",
        "placement,/placement,Placement officer",
        "board,/dashboards,Board member",
        "funder,/dashboards,Funder"
    })
    void showsEachRoleItsFirstWay(String role, String firstWay, String label) {
        var page = browser.signIn(role, "demo");

        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(page.body())
                .contains(label)
                .containsPattern("(?s)class=\"ways\">\\s*<li>\\s*<a class=\"card way\" href=\"" + firstWay + "\"");
    }

    @Test
    void saysWhereARoleWithoutPagesWorks() {
        assertThat(browser.signIn("operator", "demo").body()).contains("Operator", "has no pages here");
    }

    @Test
    void letsEveryRoleOfEveryPartnerSignIn() {
        browser.signIn("adviser@cria", "demo");
        browser.open("/people");

        var claims = PARTICIPANT.seen().claims();
        assertThat(claims.get("sub").asString()).isEqualTo("adviser@cria");
        assertThat(claims.get("partner").asString()).isEqualTo("cria");
        assertThat(claims.get("partners")).hasToString("[\"cria\"]");
        assertThat(new Browser(base()).signIn("demo-adviser", "demo").uri().getPath())
                .isEqualTo("/login");
    }

    @Test
    void speaksFrenchWhereAsked() {
        browser.signIn("board", "demo");

        assertThat(browser.open("/?lang=fr").body()).contains("lang=\"fr\"", "Chiffres d’un programme");
        assertThat(browser.open("/").body()).contains("lang=\"fr\"");
    }

    @Nested
    class Changes {

        @Test
        void fromOurPagesArePassedOnWithTheirBody() {
            browser.signIn("trainer", "demo");

            var answer = browser.submit("/training/marks?session=3", Map.of("name", "Amina Diallo", "mark", "late"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(TRAINING.seen().method()).isEqualTo("POST");
            assertThat(TRAINING.seen().uri()).isEqualTo("/training/marks?session=3");
            assertThat(TRAINING.seen().body()).contains("name=Amina+Diallo", "mark=late");
            assertThat(TRAINING.seen().header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        }

        @ParameterizedTest
        @ValueSource(strings = {"cross-site", "same-site", "none"})
        void fromElsewhereAreRefused(String site) {
            browser.signIn("trainer", "demo");
            TRAINING.forget();

            var answer = browser.submitFrom(site, "/training/marks", Map.of("mark", "late"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("did not come from one of our own pages");
            assertThat(TRAINING.seen()).isNull();
        }

        @Test
        void ofOlderBrowsersAreJudgedByTheirOrigin() {
            browser.signIn("trainer", "demo");

            assertThat(browser.submitWithOrigin(base(), "/training/marks", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(browser.submitWithOrigin("http://elsewhere.example", "/training/marks", Map.of())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.send(browser.page("/training/marks").POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
        void ofEveryKindNeedTheSameOrigin(String method) {
            browser.signIn("trainer", "demo");
            TRAINING.forget();

            var answer = browser.send(browser.page("/api/training/v1/series")
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Origin", base())
                    .header("Content-Type", "text/plain")
                    .method(method, BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(TRAINING.seen()).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "http://127.0.0.1", "http://127.0.0.1.evil.example", "https://127.0.0.1"})
        void ofAnOriginThatOnlyLooksLikeOursAreRefused(String origin) {
            browser.signIn("trainer", "demo");

            assertThat(browser.submitWithOrigin(origin, "/training/marks", Map.of())
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void doNotHideBehindAnotherMethod() {
            browser.signIn("trainer", "demo");
            TRAINING.forget();

            browser.send(browser.page("/training/marks")
                    .header("X-HTTP-Method-Override", "DELETE")
                    .GET());

            assertThat(TRAINING.seen().method()).isEqualTo("GET");
            assertThat(TRAINING.seen().header("X-HTTP-Method-Override")).isNull();
        }

        @Test
        void includeChoosingAPartner() {
            browser.signIn("coordinator", "demo");

            assertThat(browser.submitFrom("cross-site", "/acting-for", Map.of("partner", "cria"))
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void includeSigningInAndOut() {
            var signIn = Map.of("username", "trainer", "password", "demo");
            for (String form : new String[] {"/login", "/%6cogin", "/log%69n"}) {
                assertThat(new Browser(base())
                                .submitFrom("cross-site", form, signIn)
                                .statusCode())
                        .as(form)
                        .isEqualTo(403);
            }

            browser.signIn("trainer", "demo");
            assertThat(browser.submitFrom("cross-site", "/logout", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(browser.openWithoutFollowing("/").statusCode()).isEqualTo(200);
        }
    }
}
