package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.web.WebTest.As.as;
import static org.tremplin.web.WebTest.As.asHolding;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class AccessTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    MockMvcTester web;

    @Test
    void refusesCallsWithoutToken() {
        var answer = web.get().uri("/api/test/v1/me").exchange();

        assertThat(answer).hasStatus(401).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("not-signed-in");
        assertThat(answer).headers().hasValue("WWW-Authenticate", "Bearer");
    }

    @Test
    void refusesTokensThatNobodyVouchesFor() {
        var answer = web.get()
                .uri("/api/test/v1/me")
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
                .exchange();

        assertThat(answer).hasStatus(401);
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void refusesRolesThatTheRulesDoNotName() {
        var answer = web.get().uri("/api/test/v1/me").with(as("board")).exchange();

        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("access-denied");
    }

    @Test
    void refusesWhatNoRuleNames() {
        assertThat(web.get().uri("/elsewhere").with(as("coordinator")).exchange())
                .hasStatus(403);
        assertThat(web.post().uri("/training/list").with(as("coordinator")).exchange())
                .hasStatus(403);
    }

    @Test
    void tellsTheControllerWhoActs() {
        var answer = web.get().uri("/api/test/v1/me").with(as("trainer")).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.actor.subject").isEqualTo("anna");
        assertThat(answer).bodyJson().extractingPath("$.actor.partner").isEqualTo("asti");
        assertThat(answer).bodyJson().extractingPath("$.actor.roles[0]").isEqualTo("trainer");
        assertThat(answer).bodyJson().extractingPath("$.same").isEqualTo(true);
    }

    @Test
    void leavesHealthOpenAndMetricsClosed() {
        assertThat(web.get().uri("/actuator/health").exchange()).hasStatusOk();
        assertThat(web.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
        assertThat(web.get().uri("/actuator/prometheus").exchange()).hasStatus(401);
        assertThat(web.get().uri("/actuator/prometheus").with(as("board")).exchange())
                .hasStatus(403);
        assertThat(web.get().uri("/actuator/env").with(as("service")).exchange())
                .hasStatus(404);
    }

    @Test
    void sendsTheHeadersThatBindABrowser() {
        var answer = web.get()
                .uri("/training/list")
                .accept(MediaType.TEXT_HTML)
                .with(as("trainer"))
                .exchange();

        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void tellsBrowsersToComeByHttpsOnceTheyDid() {
        var plain = web.get().uri("/training/list").with(as("trainer")).exchange();
        var secure =
                web.get().uri("/training/list").secure(true).with(as("trainer")).exchange();

        assertThat(plain.getResponse().getHeader("Strict-Transport-Security")).isNull();
        assertThat(secure.getResponse().getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/v1/me", "/training/list", "/api/test/v1/missing"})
    void keepsAnswersOutOfCaches(String address) {
        var answer = web.get().uri(address).with(as("trainer")).exchange();

        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b\"<", "Amina-Diallo", "4bf92f3577b34da6a3ce929d0e0e473", "load-42"})
    void takesAUuidOrTraceAsCorrelationAndReplacesAnythingElse(String sent) {
        var taken = web.get()
                .uri("/api/test/v1/me")
                .header("X-Correlation-Id", TRACE)
                .with(as("trainer"))
                .exchange();
        assertThat(taken).headers().hasValue("X-Correlation-Id", TRACE);
        assertThat(taken).bodyJson().extractingPath("$.correlation").isEqualTo(TRACE);

        var replaced = web.get()
                .uri("/api/test/v1/me")
                .header("X-Correlation-Id", sent)
                .with(as("trainer"))
                .exchange();
        assertThat(replaced.getResponse().getHeader("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(replaced.getResponse().getHeaders("X-Correlation-Id")).hasSize(1);
    }

    @Nested
    class ActingForAPartner {

        private MvcTestResult actingFor(List<String> partners, String... wanted) {
            return web.get()
                    .uri("/api/test/v1/me")
                    .header("Tremplin-Acting-For", (Object[]) wanted)
                    .with(asHolding(partners, "trainer"))
                    .exchange();
        }

        @Test
        void isForTheOneOfTheTokenWhereNobodyAsks() {
            var answer = web.get()
                    .uri("/api/test/v1/me")
                    .with(asHolding(List.of("cria", "asti"), "trainer"))
                    .exchange();

            assertThat(answer).bodyJson().extractingPath("$.actor.partner").isEqualTo("asti");
            assertThat(answer).bodyJson().extractingPath("$.same").isEqualTo(true);
        }

        @Test
        void isForTheOneAskedForIfTheTokenHoldsIt() {
            var answer = actingFor(List.of("asti", "cria"), "cria");

            assertThat(answer).hasStatusOk();
            assertThat(answer).bodyJson().extractingPath("$.actor.partner").isEqualTo("cria");
            assertThat(answer).bodyJson().extractingPath("$.actor.subject").isEqualTo("anna");
            assertThat(answer).bodyJson().extractingPath("$.same").isEqualTo(true);
        }

        @Test
        void isForAnyWithTheMandateOfAll() {
            assertThat(actingFor(List.of("*"), "mission-locale-41"))
                    .bodyJson()
                    .extractingPath("$.actor.partner")
                    .isEqualTo("mission-locale-41");
        }

        @ParameterizedTest
        @ValueSource(strings = {"cria", "*", "", " ", "ASTI", "asti,cria", "-", "../asti"})
        void isRefusedForAnyOther(String wanted) {
            var answer = actingFor(List.of(), wanted);

            assertThat(answer).hasStatus(403);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("not-your-partner");
        }

        @Test
        void isRefusedForWhatIsNoCodeEvenWithTheMandateOfAll() {
            assertThat(actingFor(List.of("*"), "*")).hasStatus(403);
            assertThat(actingFor(List.of("*"), "a".repeat(51))).hasStatus(403);
            assertThat(actingFor(List.of("*"), "")).hasStatus(403);
        }

        @Test
        void isRefusedForTwoAtOnce() {
            assertThat(actingFor(List.of("asti", "cria"), "asti", "cria")).hasStatus(403);
        }

        @Test
        void saysSoInFrench() {
            var answer = web.get()
                    .uri("/api/test/v1/me")
                    .header("Tremplin-Acting-For", "cria")
                    .header("Accept-Language", "fr")
                    .with(as("trainer"))
                    .exchange();

            assertThat(answer).bodyJson().extractingPath("$.detail").asString().startsWith("Vous n’agissez pas");
        }
    }
}
