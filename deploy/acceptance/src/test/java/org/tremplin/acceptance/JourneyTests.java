package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people do with the pages, from signing in to the end of their errand. */
@Order(5)
class JourneyTests {

    private static final Duration UP_TO_DATE_WITHIN = Duration.ofSeconds(2);
    private static final String RUN =
            UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "k");

    private static Browsers browsers;

    @BeforeAll
    static void openBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @Test
    @Order(1)
    void trainerMarksASessionAndTheBoardsDashboardMoves() {
        Scene scene = new Scene("journey-" + RUN);
        String person = scene.participant("Selam", "Journey");
        scene.participant("Winta", "Journey");
        String series = scene.series("info");
        Progress.awaitQuiet();

        try (Visitor board = Visitor.signedIn(browsers.browser(), "board", "en", Visitor.DESK);
                Visitor trainer = Visitor.signedIn(browsers.browser(), "trainer", "en", Visitor.PHONE)) {
            board.open("/dashboards/connections?cohort=" + scene.cohort());
            assertThat(counts(board)).containsExactly(0, 0, 0, 0, 2, 2);
            trainer.open("/training/series/" + series + "/sessions/1");
            PlaywrightAssertions.assertThat(trainer.find("#name-" + person)).containsText("Selam");
            Locator mark = trainer.find("li[data-participant='" + person + "'] button.mark");

            List<Duration> delays = new ArrayList<>();
            delays.add(mark(trainer, mark::tap, board, 1, 0, 0, 0, 1, 2));
            delays.add(mark(trainer, () -> mark.press("l"), board, 0, 1, 0, 0, 1, 2));
            delays.add(mark(trainer, () -> mark.press("e"), board, 0, 0, 1, 0, 1, 2));
            delays.add(mark(trainer, () -> mark.press("a"), board, 0, 0, 0, 1, 1, 2));
            PlaywrightAssertions.assertThat(trainer.find("li[data-participant='" + person + "'] [data-state]"))
                    .hasText("Saved", new LocatorAssertions.HasTextOptions().setIgnoreCase(true));
            delays.add(mark(
                    trainer,
                    trainer.find("li[data-participant='" + person + "'] button.undo")::tap,
                    board,
                    0,
                    0,
                    1,
                    0,
                    1,
                    2));
            delays.add(mark(trainer, () -> mark.press("p"), board, 1, 0, 0, 0, 1, 2));

            System.out.println("From a mark's answer to the open dashboard: "
                    + delays.stream().map(delay -> delay.toMillis() + " ms").toList());
            assertThat(delays).allSatisfy(delay -> assertThat(delay).isLessThan(UP_TO_DATE_WITHIN));
            trainer.page().reload();
            assertThat(trainer.find("li[data-participant='" + person + "']").getAttribute("data-mark"))
                    .isEqualTo("present");
        }
    }

    @Test
    @Order(2)
    void boardSeesTheFiguresThatTheApiGives() {
        try (Visitor board = Visitor.signedIn(browsers.browser(), "board", "fr", Visitor.DESK)) {
            board.open("/dashboards/connections?cohort=2017-2");
            Figures figures = Figures.counted(Home.SCENARIO);

            assertThat(column(board, "#funnel", 1))
                    .containsExactly(
                            figures.of("enrolled"),
                            figures.of("info-certified"),
                            figures.of("workshop-certified"),
                            figures.of("internship-started"),
                            figures.of("internship-completed"),
                            figures.of("job-obtained"));
            assertThat(column(board, "#certificates", 1)).contains(33L, 22L, 4L, 2L, 3L);
            assertThat(board.find("#attendance-info tbody tr").count()).isEqualTo(14);
            assertThat(board.find("canvas").count()).isPositive();
        }
    }

    @Test
    @Order(3)
    void coordinatorRegistersIsWarnedEnrolsAndSeesTheTimeline() {
        try (Visitor coordinator = Visitor.signedIn(browsers.browser(), "coordinator", "en", Visitor.DESK)) {
            Page page = coordinator.open("/people/new");
            page.fill("#birthYear", "soon");
            page.fill("#givenName", "Almaz " + RUN);
            page.fill("#familyName", "Tesfay");
            page.click("main form button.btn-primary");
            assertThat(page.locator("#birthYear-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#givenName")).isEqualTo("Almaz " + RUN);

            register(page);
            String first = page.url();
            assertThat(first).contains("/people/").doesNotContain("new").doesNotContain("Almaz");

            page.navigate("/people/new");
            page.fill("#givenName", "Almaz " + RUN);
            page.fill("#familyName", "Tesfay");
            register(page);
            PlaywrightAssertions.assertThat(page.locator("main .alert-warning")).containsText("registered already");
            assertThat(page.inputValue("#familyName")).isEqualTo("Tesfay");

            page.navigate(first);
            page.click("main .heading-action a");
            page.selectOption("#programme", "connections");
            page.fill("#cohort", "journey-" + RUN);
            page.selectOption("#partner", "asti");
            page.click("main form button.btn-primary");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Enrolled in Connections");
            page.click("main .tabs a[href$='/timeline']");
            PlaywrightAssertions.assertThat(page.locator(".timeline-list li"))
                    .containsText(new String[] {"Enrolled", "Registered"});

            page.navigate("/people");
            page.fill("#q", "almaz " + RUN);
            page.press("#q", "Enter");
            PlaywrightAssertions.assertThat(page.locator("main tbody tr")).hasCount(1);
            assertThat(page.url()).doesNotContain("lmaz");
        }
    }

    @Test
    @Order(4)
    void placementLogsHoursToTheLimitAndIsStoppedAt241() {
        Scene scene = new Scene("journey-" + RUN);
        String person = scene.participant("Rahel", "Hours");
        String employer = scene.employer("Épi d'Or " + RUN);
        String internship = scene.internship(person, employer, 240);
        String path = Scene.path(person, internship);
        LocalDate begin = LocalDate.now().minusDays(60);
        Api.as("placement")
                .post(path + "/start", Map.of("on", begin.toString()))
                .ok();
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 0; day < 29; day++) {
            days.add(Map.of("date", begin.plusDays(day).toString(), "hours", 8));
        }
        Api.as("placement").put(path + "/hours", Map.of("days", days)).ok();

        try (Visitor placement = Visitor.signedIn(browsers.browser(), "placement", "en", Visitor.DESK)) {
            Page page = placement.open("/placement/internships/" + internship + "/hours");
            String today = LocalDate.now().toString();
            String yesterday = LocalDate.now().minusDays(1).toString();
            PlaywrightAssertions.assertThat(page.locator("#hours")).containsText("232 / 240 hours");

            page.fill("#hours-" + today, "9");
            page.click("#save-" + today);
            PlaywrightAssertions.assertThat(page.locator("#fault-" + today))
                    .containsText(Pattern.compile("240 hours.* 8 are left; 9|8 are left; 9"));
            assertThat(page.inputValue("#hours-" + today)).isEqualTo("9");

            page.fill("#hours-" + today, "8");
            page.click("#save-" + today);
            PlaywrightAssertions.assertThat(page.locator("#hours")).containsText("240 / 240 hours");
            page.fill("#hours-" + yesterday, "1");
            page.press("#hours-" + yesterday, "Enter");
            PlaywrightAssertions.assertThat(page.locator("#fault-" + yesterday)).containsText("0 are left");
            PlaywrightAssertions.assertThat(page.locator("#hours")).containsText("240 / 240 hours");
            assertThat(page.inputValue("#hours-" + yesterday)).isEqualTo("1");
        }
        Api.Answer beyond = Api.as("placement")
                .put(
                        path + "/hours",
                        Map.of("days", List.of(Map.of("date", begin.plusDays(40).toString(), "hours", 1))));
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.body().path("code").asString()).isIn("hours-beyond-plan", "internship-budget-exceeded");
    }

    @Test
    @Order(5)
    void placementAgreesAnInternshipOnThePage() {
        Scene scene = new Scene("journey-" + RUN);
        String person = scene.participant("Tsega", "Agreement");
        scene.employer("Lumen " + RUN);
        Progress.awaitQuiet();
        try (Visitor placement = Visitor.signedIn(browsers.browser(), "placement", "fr", Visitor.PHONE)) {
            Page page = placement.open("/placement/internships/new?participant=" + person + "&programme=connections");
            page.fill("#agree [name=employer]", "Lumen " + RUN);
            page.fill("#start", LocalDate.now().toString());
            page.fill("#end", LocalDate.now().plusDays(90).toString());
            page.fill("#agree [name=hours]", "241");
            page.click("#agree button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("240");
            assertThat(page.inputValue("#agree [name=hours]")).isEqualTo("241");
            page.fill("#agree [name=hours]", "240");
            page.click("#agree button[type=submit]");
            page.waitForURL(Pattern.compile(".*/placement/internships/[0-9a-f-]{36}.*"));
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("240");
        }
    }

    @Test
    @Order(6)
    void everybodyReadsInTheirLanguageAndKeepsIt() {
        try (Visitor adviser = Visitor.signedIn(browsers.browser(), "adviser", "en", Visitor.DESK)) {
            adviser.open("/people?programme=connections");
            assertThat(adviser.find("html").getAttribute("lang")).isEqualTo("en");
            adviser.page().click(".frame-languages a[hreflang=fr]");
            assertThat(adviser.find("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(adviser.page().url()).contains("programme=connections");
            adviser.open("/dashboards");
            assertThat(adviser.find("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(adviser.find("h1").innerText()).isEqualTo("Tableaux de bord");
        }
    }

    @Test
    @Order(7)
    void emptyAndMissingSayWhyAndWhatNext() {
        try (Visitor coordinator = Visitor.signedIn(browsers.browser(), "coordinator", "en", Visitor.DESK)) {
            Page page = coordinator.open("/people");
            page.fill("#q", "zzzzzzzz");
            page.press("#q", "Enter");
            PlaywrightAssertions.assertThat(page.locator(".empty-state")).containsText("Nobody matches");
            assertThat(page.locator(".empty-state a").count()).isPositive();
            coordinator.open("/dashboards/thrasos");
            PlaywrightAssertions.assertThat(page.locator(".empty-state")).containsText("Nobody is enrolled here yet");

            for (String missing : List.of(
                    "/people/" + UUID.randomUUID(),
                    "/training/series/" + UUID.randomUUID(),
                    "/placement/internships/" + UUID.randomUUID(),
                    "/dashboards/nothing",
                    "/nowhere")) {
                assertThat(page.navigate(missing).status()).as(missing).isEqualTo(404);
                PlaywrightAssertions.assertThat(page.locator("main h1")).containsText("Not found");
                assertThat(page.locator("main .problem-actions a").count())
                        .as(missing)
                        .isPositive();
            }
        }
    }

    @Test
    @Order(8)
    void pagesCanBeReadAndMarksMadeWithoutScripts() {
        Scene scene = new Scene("plain-" + RUN);
        String person = scene.participant("Luwam", "Plain");
        String series = scene.series("info");
        Progress.awaitQuiet();
        try (Visitor coordinator = Visitor.withoutScripts(browsers.browser(), "coordinator")) {
            coordinator.open("/people?cohort=2017-2&programme=connections");
            assertThat(coordinator.find("main tbody tr").count()).isPositive();
            coordinator.open("/people/" + person);
            assertThat(coordinator.text()).contains("Luwam Plain", "Enrolled");
            coordinator.open("/dashboards/connections?cohort=2017-2");
            assertThat(column(coordinator, "#funnel", 1)).startsWith(74L, 33L, 22L);
            Page page = coordinator.open("/training/series/" + series + "/sessions/1");
            page.check("input[name='mark." + person + "'][value=late]");
            page.click(".sheet-save button");
            assertThat(page.locator("input[name='mark." + person + "'][value=late]")
                            .isChecked())
                    .isTrue();
            coordinator.open("/placement");
            assertThat(coordinator.text()).isNotBlank();
        }
    }

    @Test
    @Order(9)
    void aServiceThatIsDownIsSaidAtOnceAndComesBackByItself() {
        try (Visitor coordinator = Visitor.signedIn(browsers.browser(), "coordinator", "en", Visitor.DESK)) {
            coordinator.open("/dashboards");
            Platform.running().parts().kill("reporting-service");

            for (int look = 0; look < 3; look++) {
                long begin = System.nanoTime();
                assertThat(coordinator.page().navigate("/dashboards").status()).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(UP_TO_DATE_WITHIN);
                PlaywrightAssertions.assertThat(coordinator.find("main")).containsText("does not answer at the moment");
                begin = System.nanoTime();
                Api.Answer answer = Api.as("board").get("/api/reporting/v1/programmes");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body().path("code").asString()).isEqualTo("service-unavailable");
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(UP_TO_DATE_WITHIN);
            }
            coordinator.open("/people");
            coordinator.open("/training");
            coordinator.open("/placement");

            long begin = System.nanoTime();
            await().atMost(Duration.ofSeconds(90))
                    .until(() ->
                            Api.as("board").get("/api/reporting/v1/programmes").status() == 200);
            System.out.printf(
                    "A killed reporting-service answers again after %d s%n",
                    (System.nanoTime() - begin) / 1_000_000_000);
            Progress.awaitQuiet();
            coordinator.open("/dashboards/connections?cohort=2017-2");
            assertThat(column(coordinator, "#funnel", 1)).startsWith(74L, 33L, 22L);
        }
    }

    /** Marks, waits for the answer, and tells how long after it the board's open page shows these counts. */
    private static Duration mark(Visitor trainer, Runnable act, Visitor board, int... shown) {
        trainer.page().waitForResponse(Pattern.compile(".*/sessions/1/marks$"), act);
        long answered = System.nanoTime();
        board.page()
                .waitForFunction(
                        "wanted => JSON.stringify(Array.from(document.querySelectorAll('#attendance-info tbody tr:first-child td[data-value]:nth-of-type(n+2)'))"
                                + ".map(cell => Number(cell.dataset.value))) === wanted",
                        java.util.Arrays.toString(shown).replace(" ", ""));
        return Duration.ofNanos(System.nanoTime() - answered);
    }

    private static List<Integer> counts(Visitor board) {
        return board.find("#attendance-info tbody tr:first-child td[data-value]:nth-of-type(n+2)").all().stream()
                .map(cell -> Integer.parseInt(cell.getAttribute("data-value")))
                .toList();
    }

    /** The numbers of a column of a table, counted from the row's head. */
    private static List<Long> column(Visitor visitor, String table, int column) {
        return visitor.find(table + " tbody tr td:nth-of-type(" + column + ")").all().stream()
                .map(cell -> Long.parseLong(cell.innerText().replaceAll("\\D", "")))
                .toList();
    }

    private static void register(Page page) {
        page.fill("#birthYear", "1991");
        page.selectOption("#sex", "f");
        page.selectOption("#nationality", "ER");
        page.selectOption("#status", "protection");
        page.selectOption("#partner", "asti");
        page.click("main form button.btn-primary");
    }
}
