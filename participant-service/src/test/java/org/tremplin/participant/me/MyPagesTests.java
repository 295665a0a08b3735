package org.tremplin.participant.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class MyPagesTests {

    private static final LocalDate ON = LocalDate.parse("2017-09-06");

    private static final Map<String, Object> CONSENT = Map.of(
            "purpose", "health",
            "partner", "cria",
            "category", "sensitive",
            "how", "oral",
            "language", "fr",
            "version", 1);

    private static final String HOUSING = "logement-hebergement--louer-un-logement";

    private final Api api;
    private final Published published;
    private final Backbone backbone;
    private final String family = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    MyPagesTests(Api api, Published published) {
        this.api = api;
        this.published = published;
        this.backbone = new Backbone(api);
    }

    @Test
    void showHerPathwayAndNobodyElses() {
        String amina = backbone.register(Backbone.person("Amina", family));
        String other = backbone.register(Backbone.person("Brigitte", family));
        backbone.enrol(amina, "2017-2", "2017-09-04");
        soon(() -> assertThat(page(amina, "/me"))
                .contains("Hello, Amina " + family, "Connections", "Reached on 4 Sept 2017", "Still to come")
                .doesNotContain("Brigitte", other, "href=\"/people\""));
    }

    @Test
    void showHerSessionsAndCertificates() {
        String amina = backbone.register(Backbone.person("Amina", family));
        backbone.enrol(amina, "2017-2", "2017-09-04");
        String series = "/training/series/" + UUID.randomUUID();
        published.tell(
                amina,
                series,
                0,
                new SessionAttendedV1(amina, series, "connections", "2017-2", "info", 3, "present", ON, null));
        published.tell(
                amina,
                "/training/portfolio/" + amina,
                0,
                new CertificateAwardedV1(amina, "C-4711", "info", "connections", "2017-2", ON));
        soon(() -> assertThat(page(amina, "/me/sessions"))
                .contains("Information sessions, session 3", "/certificates/C-4711", "6 Sept 2017"));
    }

    @Test
    void sayWhoMayKnowWhatOfHer() {
        String amina = backbone.register(Backbone.person("Amina", family));
        backbone.enrol(amina, "2017-2", "2017-09-04");
        soon(() -> assertThat(page(amina, "/me/partners"))
                .contains("ASTI", "May contact me", "It registered me.", "It accompanies me in Connections.")
                .doesNotContain("CRIA"));
    }

    @Test
    void letHerTakeBackAConsentAndAgreeAgain() {
        String amina = backbone.register(Backbone.person("Amina", family));
        String[] consent = new String[1];
        soon(() -> consent[0] = backbone.post("/participants/" + amina + "/consents", CONSENT)
                .path("id")
                .asString());
        soon(() -> assertThat(page(amina, "/me/consents")).contains("CRIA", "to help me with my health", "Take back"));
        soon(() -> assertThat(page(amina, "/me/partners")).contains("CRIA", "I agreed."));
        assertThat(page(amina, "/me/consents?lang=ar")).contains("سحب الموافقة").doesNotContain("health");

        tap(amina, "/me/consents/" + consent[0] + "/withdrawal");
        soon(() -> assertThat(page(amina, "/me/consents")).contains("Taken back on", "Agree again"));
        soon(() -> assertThat(page(amina, "/me/partners")).doesNotContain("CRIA"));

        tap(amina, "/me/consents/" + consent[0] + "/again");
        soon(() -> assertThat(page(amina, "/me/partners")).contains("CRIA"));
        assertThat(page(amina, "/me/consents")).contains("Take back").doesNotContain("Agree again");
    }

    @Test
    void leaveOtherPeoplesConsentsAlone() {
        String amina = backbone.register(Backbone.person("Amina", family));
        String other = backbone.register(Backbone.person("Brigitte", family));
        String[] consent = new String[1];
        soon(() -> consent[0] = backbone.post("/participants/" + amina + "/consents", CONSENT)
                .path("id")
                .asString());
        soon(() -> assertThat(page(amina, "/me/consents")).contains("Take back"));
        api.as(other, List.of("asti"), "participant")
                .post()
                .uri("/me/consents/" + consent[0] + "/withdrawal")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(page(amina, "/me/consents")).contains("Take back");
    }

    @Test
    void sayWhoSawHerFileButNotHerself() {
        String amina = backbone.register(Backbone.person("Amina", family));
        soon(() -> backbone.get("/participants/" + amina));
        soon(() -> assertThat(page(amina, "/me/log")).contains("ASTI", "Coordinator", "Read"));
        assertThat(page(amina, "/me/log")).doesNotContain("Participant");
    }

    @Test
    void sayOfWhatItCannotBeToldWhoSawIt() {
        String amina = backbone.register(Backbone.person("Amina", family));
        soon(() -> backbone.get("/participants/" + amina));
        soon(() -> assertThat(page(amina, "/me/log"))
                .contains("cannot be shown now: Internships and jobs, Systems of partners, Courses"));
    }

    @Test
    void giveHerDataAsAFile() {
        String amina = backbone.register(Backbone.person("Amina", family));
        backbone.enrol(amina, "2017-2", "2017-09-04");
        soon(() -> api.as(amina, List.of("asti"), "participant")
                .get()
                .uri("/me/data.json")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tremplin.json\"")
                .expectBody()
                .jsonPath("$.about.familyName")
                .isEqualTo(family)
                .jsonPath("$.pathways[0].programme")
                .isEqualTo("Connections")
                .jsonPath("$.timeline[0].text")
                .exists()
                .jsonPath("$.explained.timeline")
                .value(String.class, text -> assertThat(text).startsWith("Alles, was geschehen ist")));
    }

    private void circle(String person, String what, Map<String, String> body) {
        api.as("adviser")
                .post()
                .uri(Backbone.API + "/participants/" + person + "/" + what)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @CsvSource({"en, Family name", "tr, Soyadı", "ar, العائلة"})
    void printHerData(String language, String label) throws IOException {
        String amina = backbone.register(Backbone.person("Amina", family));
        backbone.enrol(amina, "2017-2", "2017-09-04");
        circle(amina, "referrals", Map.of("receiver", "cria", "need", HOUSING));
        circle(amina, "steps", Map.of("partner", "cria", "kind", HOUSING, "due", "2999-01-01"));
        soon(() -> assertThat(page(amina, "/me")).contains("Connections"));
        soon(() -> assertThat(page(amina, "/me/data.json")).contains("2999-01-01"));
        byte[] printed = api.as(amina, List.of("asti"), "participant")
                .get()
                .uri("/me/data.pdf?lang=" + language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
            assertThat(text).contains("Amina " + family, "Connections", "CRIA", label);
        }
        assertThat(printed).hasSizeLessThan(200_000);
    }

    @Test
    void areClosedToStaff() {
        for (String role : new String[] {"coordinator", "adviser", "trainer", "placement", "board", "service"}) {
            for (String address : new String[] {
                "/me", "/me/log", "/me/data.json", "/me/data.pdf", "/me/requests", Backbone.API + "/me"
            }) {
                api.as(role).get().uri(address).exchange().expectStatus().isForbidden();
            }
        }
        api.anonymous().get().uri("/me").exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, ltr, Mon parcours",
        "en, ltr, My pathway",
        "de, ltr, Mein Weg",
        "pt, ltr, O meu percurso",
        "tr, ltr, Yolum",
        "ar, rtl, مساري"
    })
    void speakHerLanguage(String language, String direction, String title) {
        String amina = backbone.register(Backbone.person("Amina", family));
        soon(() -> assertThat(page(amina, "/me?lang=" + language))
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\"", title, "العربية")
                .hasSizeLessThan(200_000));
    }

    private void tap(String id, String address) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("key", UUID.randomUUID().toString());
        api.as(id, List.of("asti"), "participant")
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange()
                .expectStatus()
                .is3xxRedirection();
    }

    private String page(String id, String address) {
        String page = api.as(id, List.of("asti"), "participant")
                .get()
                .uri(address)
                .header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull();
        return page;
    }
}
