package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
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

    @BeforeAll
    static void openBrowser() {
        browsers = new Browsers();
        Scene scene = new Scene("axe");
        person = scene.participant("Feven", "Ghebre");
        series = scene.series("info");
        employer = scene.employer("Axe");
        internship = scene.internship(person, employer, 240);
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
            visitor.page().navigate("/nowhere");
            visitor.faults().forEach(fault -> faults.add("/nowhere " + fault));
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
        visitor.faults().forEach(fault -> faults.add(page + " " + fault));
    }
}
