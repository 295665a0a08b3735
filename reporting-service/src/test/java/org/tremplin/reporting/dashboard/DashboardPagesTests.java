package org.tremplin.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.tremplin.reporting.Consortium;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** The board's pages: what they show, how they follow, in both languages. */
@TremplinTest
class DashboardPagesTests {

    private static final Pattern POLL = Pattern.compile("hx-get=\"([^\"]*/figures[^\"]*)\"");

    private final Api api;
    private final Published published;
    private Consortium told;
    private String participant;

    DashboardPagesTests(Api api, Published published) {
        this.api = api;
        this.published = published;
    }

    @BeforeEach
    void tellOfOneParticipant() {
        told = new Consortium(published);
        told.partnerJoins("asti", "ASTI asbl");
        participant = told.enrols();
        told.brings(participant, "ecdl");
        String series = told.plans("info", 4);
        told.attends(participant, series, "info", 1, "late");
        told.cancels(series, 2);
        Eventually.soon(() -> assertThat(page("?cohort=2017-2", "en")).contains("ECDL"));
    }

    @Test
    void showsFiguresAsTablesThatChartsAreDrawnFrom() {
        String page = page("?cohort=2017-2", "en");

        assertThat(page)
                .contains("<title>Programme " + told.programme + " 2017-2 · Tremplin</title>")
                .contains("data-chart=\"funnel\"")
                .contains("data-chart=\"stacked\"")
                .contains("Info certificate")
                .contains("ECDL computer licence")
                .contains("<bdi>2</bdi><small class=\"text-secondary\"> – cancelled</small>")
                .contains("cancelled")
                .doesNotContain("??");
    }

    @Test
    void saysUpToWhenEventsAreCounted() {
        // Other tests of this JVM leave poisoned participants behind; then the page says so instead.
        Eventually.soon(() -> assertThat(page("?cohort=2017-2", "en"))
                .contains("Counted up to the event of")
                .containsAnyOf("up to date", "wait to be looked at")
                .doesNotContain("not counted yet"));
    }

    @Test
    void speaksFrench() {
        String page = page("?cohort=2017-2", "fr");

        assertThat(page)
                .contains("lang=\"fr\"")
                .contains("Étapes atteintes")
                .contains("Le programme " + told.programme)
                .contains("Permis informatique ECDL")
                .contains("Compté jusqu’à l’événement du")
                .doesNotContain("??");
    }

    @Test
    void showsTheWholeProgrammeAndOnePartnerOfIt() {
        told.enrols("2018-1", "caritas");
        Eventually.soon(() -> {
            assertThat(value(page("", "en"), "followed")).isEqualTo("2");
            assertThat(value(page("?partner=asti", "en"), "followed")).isEqualTo("1");
        });

        assertThat(page("?partner=asti", "en")).contains("<option value=\"asti\" selected=\"selected\">ASTI asbl");
    }

    @Test
    void saysSoWhereNobodyIsEnrolled() {
        Consortium empty = new Consortium(published);

        Eventually.soon(() ->
                assertThat(body("/dashboards/" + empty.programme, "en")).contains("Nobody is enrolled here yet."));
    }

    @Test
    void listsProgrammesAndTheirCohorts() {
        assertThat(body("/dashboards", "en"))
                .contains("Programme " + told.programme)
                .contains("/dashboards/" + told.programme + "?cohort=2017-2");
        assertThat(body("/dashboards", "fr")).contains("Tout le programme");
    }

    @Test
    void answersWithNothingAsLongAsNothingMoved() {
        Eventually.soon(() -> {
            String poll = poll(page("?cohort=2017-2", "en"));
            assertThat(get(poll, "en").getStatus()).isEqualTo(HttpStatus.NO_CONTENT);
        });
    }

    @Test
    void movesOnItsOwnWhenSomethingHappens() {
        String poll = poll(page("?cohort=2017-2", "en"));
        told.reaches(participant, "info-certified");
        told.enrols();

        Eventually.soon(() -> {
            EntityExchangeResult<byte[]> moved = get(poll, "en");
            assertThat(moved.getStatus()).isEqualTo(HttpStatus.OK);
            assertThat(text(moved))
                    .contains("<template><tbody id=\"funnel-rows\" hx-swap-oob=\"true\">")
                    .contains("id=\"cards\"")
                    .doesNotContain("<html");
            assertThat(value(text(moved), "followed")).isEqualTo("2");
            assertThat(poll(text(moved))).isNotEqualTo(poll);
        });
    }

    @Test
    void givesEveryTableAsCsv() {
        EntityExchangeResult<byte[]> csv = get("/dashboards/" + told.programme + "/funnel.csv?cohort=2017-2", "en");

        assertThat(csv.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(csv.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).startsWith("text/csv");
        assertThat(csv.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains(told.programme + "-2017-2-funnel.csv");
        assertThat(text(csv)).startsWith("\uFEFFStage,People,").contains("\r\nEnrolled,1,100%");
        assertThat(body("/dashboards/" + told.programme + "/attendance-info.csv", "fr"))
                .contains("\r\n1,–,0,1,0,0,0,1\r\n")
                .contains("\r\n2 – annulée,");
        for (String table :
                new String[] {"certificates", "attendance-info", "exits", "internships", "internship-hours"}) {
            assertThat(get("/dashboards/" + told.programme + "/" + table + ".csv", "fr")
                            .getStatus())
                    .as(table)
                    .isEqualTo(HttpStatus.OK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboards/nowhere",
                "/dashboards/%s?cohort=1999",
                "/dashboards/%s?partner=nobody",
                "/dashboards/%s/none.csv"
            })
    void saysWhatIsNotThereAsAPage(String address) {
        EntityExchangeResult<byte[]> answer = get(address.formatted(told.programme), "fr");

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(text(answer)).contains("<html").contains("de ce");
    }

    @Test
    void isClosedToStrangers() {
        api.anonymous().get().uri("/dashboards").exchange().expectStatus().isUnauthorized();
    }

    private String page(String query, String language) {
        return body("/dashboards/" + told.programme + query, language);
    }

    private String body(String address, String language) {
        EntityExchangeResult<byte[]> answer = get(address, language);
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
        return text(answer);
    }

    private EntityExchangeResult<byte[]> get(String address, String language) {
        return api.as("board")
                .get()
                .uri(URI.create(api.url() + address))
                .header(HttpHeaders.ACCEPT, "text/html")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(answer.getResponseBody(), StandardCharsets.UTF_8);
    }

    private static String poll(String page) {
        Matcher poll = POLL.matcher(page);
        assertThat(poll.find()).isTrue();
        return poll.group(1).replace("&amp;", "&");
    }

    private static String value(String page, String card) {
        Matcher value = Pattern.compile(
                        "id=\"card-" + card + "\".*?<dd class=\"fact-number mb-0\">([^<]*)<", Pattern.DOTALL)
                .matcher(page);
        assertThat(value.find()).as(card).isTrue();
        return value.group(1);
    }
}
