package org.tremplin.subscription.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

class FeedTests extends SubscriptionsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    FeedTests(Api api, Published published) {
        super(api, published);
    }

    @Test
    void givesPagesBehindACursorAndWaitsForMore() {
        String id = subscribe(Map.of("protocol", "FEED", "types", List.of(ENROLLED)))
                .path("id")
                .asString();
        String anna = UUID.randomUUID().toString();
        for (long i = 0; i < 5; i++) {
            enrol(anna, i);
        }
        Eventually.soon(() -> assertThat(get(events(id, "")).path("events")).hasSize(5));
        JsonNode first = get(events(id, "?limit=2"));
        assertThat(sequences(first)).containsExactly(0L, 1L);
        JsonNode rest = get(events(id, "?limit=10&after=" + first.path("cursor").asString()));
        assertThat(sequences(rest)).containsExactly(2L, 3L, 4L);
        String cursor = rest.path("cursor").asString();
        assertThat(get(events(id, "?after=" + cursor)).path("events")).isEmpty();

        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> get(events(id, "?timeout=20&after=" + cursor)));
        enrol(anna, 5);
        assertThat(sequences(waiting.orTimeout(15, TimeUnit.SECONDS).join())).containsExactly(5L);
        assertThat(get(events(id, "?after=" + cursor)).path("events"))
                .as("a cursor is good for ever")
                .hasSize(1);
    }

    @Test
    void streamsOnBehindTheLastEventSeen() throws IOException, InterruptedException {
        String id = subscribe(Map.of("protocol", "FEED", "types", List.of(ENROLLED)))
                .path("id")
                .asString();
        String anna = UUID.randomUUID().toString();
        for (long i = 0; i < 3; i++) {
            enrol(anna, i);
        }
        List<String> ids = new ArrayList<>();
        assertThat(streamed(id, null, 3, ids))
                .extracting(event -> event.path("sequence").asString())
                .containsExactly("0", "1", "2");
        enrol(anna, 3);
        assertThat(streamed(id, ids.get(1), 2, ids))
                .extracting(event -> event.path("sequence").asString())
                .containsExactly("2", "3");
    }

    @Test
    void passesNothingOverWhileItsGrantIsOver() {
        String id = subscribe(Map.of("protocol", "FEED", "types", List.of(ENROLLED)))
                .path("id")
                .asString();
        String anna = UUID.randomUUID().toString();
        enrol(anna, 0);
        Eventually.soon(() -> assertThat(get(events(id, "")).path("events")).hasSize(1));
        String cursor = get(events(id, "")).path("cursor").asString();
        api.as("coordinator")
                .delete()
                .uri(BASE + "/grants/" + partner + "/default")
                .exchange()
                .expectStatus()
                .isNoContent();
        published.tell(
                anna, "/participant/circle/" + anna, 0, new SharingChangedV1(anna, partner, null, null, null, null));
        JsonNode shut = get(events(id, "?timeout=2&after=" + cursor));
        assertThat(shut.path("events")).isEmpty();
        assertThat(shut.path("cursor").asString()).isEqualTo(cursor);
        grant(
                "default",
                Map.of(
                        "types",
                        List.of("*"),
                        "programmes",
                        List.of("*"),
                        "partners",
                        List.of(partner),
                        "dataClass",
                        "pathway"));
        Eventually.soon(() -> assertThat(get(events(id, "?after=" + cursor)).path("events"))
                .extracting(event -> event.path("type").asString())
                .containsExactly(PublishedTypes.nameOf(SharingChangedV1.class)));
    }

    @Test
    void givesTheSameEventsAsTheWebhookInTheSameOrder() {
        var receiver = receiver();
        String brought = subscribe(receiver).path("id").asString();
        String anna = UUID.randomUUID().toString();
        for (long i = 0; i < 10; i++) {
            enrol(anna, i);
        }
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(10));
        List<String> fetched = new ArrayList<>();
        get(events(brought, ""))
                .path("events")
                .forEach(event -> fetched.add(event.path("id").asString()));
        assertThat(receiver.firsts())
                .extracting(org.tremplin.subscription.Receiver.Arrival::id)
                .isEqualTo(fetched);
    }

    private List<JsonNode> streamed(String id, String last, int wanted, List<String> ids)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.url() + BASE + events(id, "/stream")))
                .header("Authorization", "Bearer " + api.tokenOf("integration", partner))
                .timeout(Duration.ofSeconds(20));
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        List<JsonNode> events = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            while (events.size() < wanted) {
                String line = lines.readLine();
                if (line.startsWith("id: ")) {
                    ids.add(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    events.add(tools.jackson.databind.json.JsonMapper.shared().readTree(line.substring(6)));
                }
            }
        }
        return events;
    }

    private static String events(String id, String rest) {
        return "/subscriptions/" + id + "/events" + rest;
    }

    private static List<Long> sequences(JsonNode page) {
        List<Long> sequences = new ArrayList<>();
        page.path("events")
                .forEach(event ->
                        sequences.add(Long.parseLong(event.path("sequence").asString())));
        return sequences;
    }
}
