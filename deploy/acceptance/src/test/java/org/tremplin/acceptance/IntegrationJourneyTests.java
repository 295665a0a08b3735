package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partner's system subscribes on the pages, sees an event arrive without reloading, and asks for it again. */
@Order(5)
class IntegrationJourneyTests {

    private static final String ATTENDED = "org.tremplin.training.session-attended.v1";
    private static final double PATIENCE_MILLIS = 20_000;

    private static Browsers browsers;
    private static Receiver receiver;

    @BeforeAll
    static void open() throws IOException {
        Map<String, Object> grant = Map.of(
                "types", List.of("*"), "programmes", List.of("*"), "partners", List.of("asti"), "dataClass", "pathway");
        assertThat(Api.as("coordinator")
                        .put("/api/subscriptions/v1/grants/asti/default", grant)
                        .status())
                .isEqualTo(200);
        browsers = new Browsers();
        receiver = new Receiver();
    }

    @AfterAll
    static void close() {
        receiver.close();
        browsers.close();
    }

    @ParameterizedTest
    @CsvSource({"en, Delivered, Deliver again", "fr, Livré, Livrer de nouveau"})
    void subscribesSeesDeliveriesLiveAndDeliversAgain(String language, String delivered, String again) {
        String run = UUID.randomUUID().toString().substring(0, 6);
        Scene scene = new Scene("hook-" + run.replaceAll("[0-9]", "k"));
        String person = scene.participant("Selam", "Hook");
        String series = scene.series("info");
        Progress.awaitQuiet();
        int before = receiver.received();

        try (Visitor integration = Visitor.signedIn(browsers.browser(), "integration", language, Visitor.DESK);
                Visitor trainer = Visitor.signedIn(browsers.browser(), "trainer", "en", Visitor.PHONE)) {
            Page page = integration.open("/integrations/subscriptions/new");
            page.fill("#name", "hook-" + run);
            page.fill("#sink", receiver.address());
            page.selectOption("#types", ATTENDED);
            page.click("main form[action='/integrations/subscriptions/new'] button[type=submit]");
            assertThat(page.inputValue("#secret")).startsWith("whsec_");
            page.click("main .heading-action a");

            trainer.open("/training/series/" + series + "/sessions/1");
            trainer.find("li[data-participant='" + person + "'] button.mark").tap();
            Locator row = integration.find("main tbody tr").first();
            PlaywrightAssertions.assertThat(row)
                    .containsText(delivered, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(receiver.received()).isGreaterThan(before);

            int first = receiver.received();
            row.getByText(again).click();
            PlaywrightAssertions.assertThat(integration.find("main .alert")).isVisible();
            org.awaitility.Awaitility.await().until(() -> receiver.received() > first);
            assertThat(integration.faults()).isEmpty();
        }
    }

    /** The door waits a second and a half for answers to begin: whoever waits for events longer is answered all the same. */
    @Test
    void waitsForEventsThroughTheDoor() throws IOException, InterruptedException {
        String run = UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "k");
        String id = Api.as("integration")
                .post(
                        "/api/subscriptions/v1/subscriptions",
                        Map.of("name", "feed-" + run, "protocol", "FEED", "types", List.of("*")))
                .id();
        String events = "/api/subscriptions/v1/subscriptions/" + id + "/events";
        long begun = System.nanoTime();
        Api.Answer nothing = Api.as("integration").get(events + "?timeout=4");
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(3));

        HttpRequest stream = HttpRequest.newBuilder(Platform.running().url().resolve(events + "/stream"))
                .header(
                        "Authorization",
                        "Bearer " + Api.token(Platform.running().url(), "integration"))
                .build();
        try (InputStream lines = HttpClient.newHttpClient()
                .send(stream, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            new Scene("feed-" + run).participant("Selam", "Feed");
            StringBuilder seen = new StringBuilder();
            byte[] some = new byte[4096];
            while (!seen.toString().contains("participant.enrolled.v1")) {
                int read = lines.read(some);
                assertThat(read).as("the stream goes on").isPositive();
                seen.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
        }
    }
}
