package org.tremplin.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;

/** Whoever fetches events, looks at deliveries or has events brought again stands in the access log. */
class AccessLogTests extends SubscriptionsTest {

    private static final String ONE = "/api/subscriptions/v1/subscriptions/{id}";

    private final JdbcClient database;

    AccessLogTests(Api api, Published published, JdbcClient database) {
        super(api, published);
        this.database = database;
    }

    @Test
    void notesWhoFetchedEventsOfWhom() throws Exception {
        String id = "/subscriptions/"
                + subscribe(Map.of("protocol", "FEED", "types", List.of(ENROLLED)))
                        .path("id")
                        .asString();
        get(id + "/events");
        assertThat(entries()).as("a look at nothing").isEmpty();
        String anna = UUID.randomUUID().toString();
        String bela = UUID.randomUUID().toString();
        enrol(anna, 0);
        enrol(anna, 1);
        enrol(bela, 0);
        Eventually.soon(() -> assertThat(get(id + "/events").path("events")).hasSize(3));
        assertThat(entries()).contains(entry("list", "/events", anna, 2), entry("list", "/events", bela, 2));
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.url() + BASE + id + "/events/stream"))
                .header("Authorization", "Bearer " + api.tokenOf("integration", partner))
                .build();
        HttpResponse<InputStream> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream events = stream.body()) {
            Eventually.soon(() -> assertThat(new String(events.readNBytes(200))).contains(ENROLLED));
            assertThat(entries()).as("stored before it left").contains(entry("list", "/events/stream", anna, 2));
        }
    }

    @Test
    void notesWhoLookedAtDeliveriesAndHadThemBroughtAgain() {
        Receiver receiver = receiver();
        String id = "/subscriptions/" + subscribe(receiver).path("id").asString();
        String anna = UUID.randomUUID().toString();
        enrol(anna, 0);
        Eventually.soon(() -> assertThat(get(id + "/deliveries?state=delivered").path("deliveries"))
                .hasSize(1));
        assertThat(entries()).contains(entry("list", "/deliveries", anna, 1));
        String event = receiver.firsts().getFirst().id();
        get(id + "/deliveries/" + event);
        assertThat(entries()).contains(entry("list", "/deliveries/{event}", anna, 1));
        post(id + "/deliveries/" + event + "/redelivery", Map.of());
        assertThat(entries()).contains(entry("export", "/deliveries/{event}/redelivery", anna, 1));
        post(id + "/replays", Map.of("beginning", true));
        assertThat(entries()).contains(entry("export", "/replays", null, 0));
    }

    private void post(String path, Map<String, Object> body) {
        integration()
                .post()
                .uri(BASE + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static String entry(String action, String route, String participant, int shown) {
        return String.join(" ", action, ONE + route, participant, Integer.toString(shown), "integration", "granted");
    }

    /** What this test's partner did, without the rest of it. */
    private List<String> entries() {
        return database.sql(
                        "select action, what, participant, shown, roles, why from audit.access_entry where partner = ?"
                                + " order by number")
                .param(partner)
                .query((row, number) -> String.join(
                        " ",
                        row.getString("action"),
                        row.getString("what"),
                        row.getString("participant"),
                        row.getString("shown"),
                        row.getString("roles"),
                        row.getString("why")))
                .list();
    }
}
