package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.web.WebTest.As.as;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

    @Autowired
    MockMvcTester web;

    private MvcTestResult get(String address) {
        return web.get().uri("/api/test/v1" + address).with(as("trainer")).exchange();
    }

    private MvcTestResult post(String json) {
        return web.post()
                .uri("/api/test/v1/body")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(as("trainer"))
                .exchange();
    }

    private static void problem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:tremplin:problem:" + code);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.correlation").isNotNull();
    }

    private static void fault(MvcTestResult answer, String field, String code) {
        problem(answer, 400, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .isNotBlank();
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({"CONFLICT,409", "NOT_FOUND,404", "INVALID,422", "FORBIDDEN,403", "PRECONDITION,412"})
        void areAnsweredByTheirKind(String kind, int status) {
            var answer = get("/refused/" + kind);

            problem(answer, status, "session-not-held-yet");
            assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("The session is on 2026-05-31.");
            assertThat(answer).bodyJson().extractingPath("$.participant").isEqualTo("p-1");
        }

        @Test
        void speakTheCallersLanguage() {
            var answer = web.get()
                    .uri("/api/test/v1/missing")
                    .header("Accept-Language", "fr")
                    .with(as("trainer"))
                    .exchange();

            problem(answer, 404, "series-not-found");
            assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("Cette série n’existe pas.");
        }

        @Test
        void areTranslatedFromALibrarysException() {
            problem(get("/arithmetic"), 422, "counted-wrong");
        }
    }

    @Nested
    class InvalidRequests {

        @Test
        void nameTheFieldThatBreaksAConstraint() {
            fault(post("{\"name\":\"\"}"), "name", "not-blank");
            fault(post("{\"name\":\"Amina Diallo\"}"), "name", "size");
            fault(post("{\"name\":\"Amina\",\"marks\":[{\"mark\":\"\",\"minutes\":1}]}"), "marks[0].mark", "not-blank");
            fault(get("/size?size=501"), "size", "max");
        }

        @Test
        void nameAPropertyThatDoesNotExistAndWhere() {
            var answer = post("{\"name\":\"Amina\",\n \"nam\":1}");

            fault(answer, "nam", "unknown-property");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].line").isEqualTo(2);
        }

        @Test
        void sayWhatAFieldOfTheWrongTypeWants() {
            var date = post("{\"name\":\"Amina\",\"date\":\"31.05.2026\"}");
            fault(date, "date", "wrong-type");
            assertThat(date)
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .asString()
                    .contains("2026-05-31");

            fault(post("{\"name\":\"Amina\",\"sex\":\"Diallo\"}"), "sex", "wrong-type");
            fault(
                    post("{\"name\":\"Amina\",\"marks\":[{\"mark\":\"x\",\"minutes\":\"many\"}]}"),
                    "marks[0].minutes",
                    "wrong-type");
            fault(post("{\"name\":\"Amina\",\"marks\":{}}"), "marks", "wrong-type");
            fault(get("/size?size=many"), "size", "wrong-type");
            fault(get("/size"), "size", "required");
        }

        @Test
        void sayWhereJsonBreaks() {
            var answer = post("{\"name\":\"Amina\",\n\"date\":}");

            fault(answer, "", "malformed-json");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].line").isEqualTo(2);
            fault(post(""), "", "body-missing");
        }

        @Test
        void neverRepeatWhatWasSent() throws Exception {
            for (String body : new String[] {
                "{\"name\":\"Amina Diallo\"}",
                "{\"name\":\"A\",\"date\":\"Amina Diallo\"}",
                "{\"name\":\"A\",\"sex\":\"Amina Diallo\"}",
                "{\"name\":\"A\",\"Amina Diallo\":1}",
                "{\"name\":Amina Diallo}"
            }) {
                assertThat(post(body).getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("invalid-request")
                        .doesNotContain("Amina", "Diallo");
            }
        }
    }

    @Nested
    class EverythingElse {

        @Test
        void isInternalWithoutDetailsAndLoggedWithoutMessages(CapturedOutput log) throws Exception {
            var answer = web.get()
                    .uri("/api/test/v1/broken")
                    .header("X-Correlation-Id", "6e2c9e0a-7c0e-4a53-9b58-0f1c7d3b2a11")
                    .with(as("trainer"))
                    .exchange();

            problem(answer, 500, "internal-error");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.correlation")
                    .isEqualTo("6e2c9e0a-7c0e-4a53-9b58-0f1c7d3b2a11");
            assertThat(answer.getResponse().getContentAsString()).doesNotContain("Amina", "IllegalState");
            assertThat(log).contains("IllegalStateException", "TestApplication").doesNotContain("Amina");
        }

        @Test
        void hasItsOwnCode() {
            problem(web.delete().uri("/api/test/v1/body").with(as("trainer")).exchange(), 405, "method-not-allowed");
            problem(get("/nothing-here"), 404, "not-found");
            problem(
                    web.post()
                            .uri("/api/test/v1/body")
                            .contentType(MediaType.TEXT_PLAIN)
                            .content("x")
                            .with(as("trainer"))
                            .exchange(),
                    415,
                    "media-type-not-supported");
            assertThat(web.delete().uri("/api/test/v1/body").with(as("trainer")).exchange())
                    .headers()
                    .hasValue("Allow", "POST");
        }

        @Test
        void refusesBodiesPastTheLimit() {
            problem(post("{\"name\":\"" + "x".repeat(1 << 20) + "\"}"), 413, "body-too-large");
        }
    }

    @Nested
    class Pages {

        private MvcTestResult page(String address) {
            return web.get()
                    .uri(address)
                    .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                    .header("Accept-Language", "fr")
                    .with(as("trainer"))
                    .exchange();
        }

        @Test
        void tellTheSame() throws Exception {
            var answer = page("/training/refused");

            assertThat(answer).hasStatus(409).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
            assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .contains("Impossible en l’état", "La séance a lieu le", "lang=\"fr\"");
        }

        @Test
        void offerAnotherTryWhereThatMayHelp() throws Exception {
            var answer = page("/training/broken");

            assertThat(answer).hasStatus(500);
            assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .contains("href=\"/training/broken\"", "Réessayer")
                    .doesNotContain("Amina");
        }

        @Test
        void areMadeEvenWhereATemplateFails() {
            assertThat(page("/training/template")).hasStatus(500).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        }

        @Test
        void areNotSentToHtmxWhichWantsAPart() {
            var answer = web.get()
                    .uri("/training/refused")
                    .accept(MediaType.TEXT_HTML)
                    .header("HX-Request", "true")
                    .with(as("trainer"))
                    .exchange();

            problem(answer, 409, "session-not-held-yet");
        }
    }
}
