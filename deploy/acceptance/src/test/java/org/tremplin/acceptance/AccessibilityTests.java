package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page can be used by everybody: WCAG 2.2 levels A and AA by axe, on a desk and on a phone, in both languages. */
@Order(6)
class AccessibilityTests {

    private static Browsers browsers;
    private static String person;
    private static String series;
    private static String internship;
    private static String employer;
    private static Shared shared;

    @BeforeAll
    static void openBrowser() {
        browsers = new Browsers();
        Scene scene = new Scene("axe");
        person = scene.participant("Feven", "Ghebre");
        series = scene.series("info");
        employer = scene.employer("Axe");
        internship = scene.internship(person, employer, 240);
        shared = new Shared(scene);
        Progress.awaitQuiet();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "fr, 390"})
    void everyPageIsOpenToEverybody(String language, int width) {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Visitor.anonymous(browsers.browser(), language, width)) {
            look(visitor, "/login", faults);
            look(visitor, "/certificates", faults);
        }
        try (Visitor visitor = Visitor.signedIn(browsers.browser(), "coordinator", language, width)) {
            for (String page : pages()) {
                look(visitor, page, faults);
            }
            lookAtRefusal(visitor, "/nowhere", faults);
        }
        assertThat(faults).isEmpty();
    }

    /** These and the following are looked at once: on a desk in English, or on a phone. */
    @Test
    void whatPartnersShareIsOpenToEverybody() {
        String her = "/people/" + shared.her();
        String asked = "/people/" + shared.asked();
        List<String> faults = new ArrayList<>();
        try (Visitor desk = Visitor.signedIn(browsers.browser(), "coordinator", "en", Visitor.DESK)) {
            look(desk, her + "/referrals/new", faults);
            look(desk, her + "/erasure", faults);
            look(desk, asked + "/openings/new", faults);
            look(desk, "/people/requests", faults);
            look(desk, "/acting-for", faults);
            agree(desk, her, faults);
            look(desk, her + "/circle", faults);
        }
        try (Visitor phone = Visitor.signedIn(browsers.browser(), "coordinator", "fr", Visitor.PHONE)) {
            for (String page : List.of("/people", "/people/emergency", "/people/erasures", asked)) {
                look(phone, page, faults);
            }
            look(phone, her + "/circle", faults);
            look(phone, her + "/steps/new", faults);
            lookAtRefusal(phone, asked + "/circle", faults);
            look(phone, her + "/entry", faults);
            phone.page().click("main form[action$='/entry'] button[type=submit]");
            note(phone, "the sheet with her code", faults);
        }
        assertThat(faults).isEmpty();
    }

    private static void agree(Visitor visitor, String her, List<String> faults) {
        Page page = visitor.page();
        look(visitor, her + "/consents/new", faults);
        page.selectOption("#partner", "cria");
        page.selectOption("#category", "contact");
        page.selectOption("#purpose", "housing");
        page.selectOption("#language", "ar");
        page.click("main form button[type=submit]");
        page.selectOption("#how", "oral");
        note(visitor, "the text of a consent", faults);
        page.click("main form button[type=submit]");
        page.waitForURL("**/circle?done=consent-given");
    }

    @Test
    void herOwnPagesAreOpenToHer() {
        List<String> faults = new ArrayList<>();
        try (Visitor stranger = Visitor.anonymous(browsers.browser(), "fr", Visitor.PHONE)) {
            look(stranger, "/enter", faults);
            stranger.page().fill("#code", "AAAAA-AAAAA");
            stranger.page().click("form[action='/enter'] button[type=submit]");
            note(stranger, "a wrong code", faults);
        }
        try (Visitor she = Visitor.entered(browsers.browser(), shared.code(), "ar", Visitor.PHONE)) {
            for (String page : List.of("", "/sessions", "/partners", "/log", "/consents", "/data", "/requests")) {
                look(she, "/me" + page, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatPartnersSystemsHearIsOpenToEverybody() throws IOException {
        Map<String, Object> grant = Map.of(
                "types", List.of("*"), "programmes", List.of("*"), "partners", List.of("asti"), "dataClass", "pathway");
        Api.as("coordinator")
                .put("/api/subscriptions/v1/grants/asti/default", grant)
                .ok();
        List<String> faults = new ArrayList<>();
        try (Receiver receiver = new Receiver();
                Visitor desk = Visitor.signedIn(browsers.browser(), "integration", "en", Visitor.DESK);
                Visitor phone = Visitor.signedIn(browsers.browser(), "coordinator", "fr", Visitor.PHONE)) {
            look(desk, "/integrations/subscriptions/new", faults);
            desk.page().fill("#name", "axe-" + UUID.randomUUID().toString().substring(0, 6));
            desk.page().fill("#sink", receiver.address());
            desk.page().click("main form[action='/integrations/subscriptions/new'] button[type=submit]");
            desk.page().waitForSelector("#secret");
            note(desk, "a subscription's secret", faults);
            desk.page().click("main .heading-action a");
            new Scene("axe-heard").participant("Selam", "Heard");
            desk.page().waitForSelector("main tbody tr");
            note(desk, "a subscription", faults);
            look(phone, desk.page().url(), faults);
            look(phone, "/integrations", faults);
            look(phone, "/integrations/grants", faults);
            look(phone, "/integrations/catalogue/org.tremplin.training.session-attended.v1", faults);
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> pages() {
        return List.of(
                "/",
                "/people?programme=connections&cohort=2017-2",
                "/people?programme=connections&cohort=none",
                "/people/new",
                "/people/" + person,
                "/people/" + person + "/timeline",
                "/people/" + person + "/details",
                "/people/" + person + "/contact",
                "/people/" + person + "/enrolments/new",
                "/people/" + person + "/enrolments/connections/exit",
                "/training",
                "/training/series",
                "/training/series/new",
                "/training/series/" + series,
                "/training/series/" + series + "/sessions/1",
                "/training/series/" + series + "/sessions/2/edit",
                "/training/series/" + series + "/make-ups/new",
                "/training/participants/" + person,
                "/placement",
                "/placement/internships",
                "/placement/internships/new",
                "/placement/internships/new?participant=" + person + "&programme=connections",
                "/placement/internships/" + internship,
                "/placement/internships/" + internship + "/hours",
                "/placement/employers",
                "/placement/employers/new",
                "/placement/employers/" + employer,
                "/placement/jobs",
                "/placement/jobs/new",
                "/dashboards",
                "/dashboards/connections",
                "/dashboards/connections?cohort=2017-2",
                "/dashboards/thrasos",
                "/integrations",
                "/integrations/catalogue",
                "/integrations/grants");
    }

    private static void look(Visitor visitor, String page, List<String> faults) {
        visitor.open(page);
        note(visitor, page, faults);
    }

    /** A page that says why there is nothing to see. */
    private static void lookAtRefusal(Visitor visitor, String page, List<String> faults) {
        visitor.page().navigate(page);
        note(visitor, page, faults);
    }

    private static void note(Visitor visitor, String page, List<String> faults) {
        visitor.faults().forEach(fault -> faults.add(page + " " + fault));
    }
}
