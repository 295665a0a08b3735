package org.tremplin.benchmarks.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration client of the platform's API, with a token of its own. */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final URI url;
    private final String token;

    private Client(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    static Client of(Deployed platform, String role) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString(("demo-" + role + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(platform.url().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new Client(platform.url(), ok(request).path("access_token").asString());
    }

    /** The same caller who asks another part directly. */
    Client at(URI part) {
        return new Client(part, token);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return ok(request(path).GET().build());
    }

    /** Reads whatever kind of answer; who is turned away for a moment asks again, and has waited for both. */
    void read(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = request(path).setHeader("Accept", accept).GET().build();
        untilTaken(() -> answer(request));
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return write("POST", path, body);
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return write("PUT", path, body);
    }

    private JsonNode write(String method, String path, Object body) throws IOException, InterruptedException {
        return ok(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Patiently, for what other services have not heard of yet. */
    JsonNode postUntilTaken(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return untilTaken(() -> post(path, body));
    }

    private interface Asking<T> {
        T once() throws IOException, InterruptedException;
    }

    private static <T> T untilTaken(Asking<T> asking) throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                return asking.once();
            } catch (IllegalStateException refused) {
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode ok(HttpRequest request) throws IOException, InterruptedException {
        String text = answer(request);
        return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
    }

    private static String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " " + request.uri() + " " + response.body());
        }
        return response.body();
    }
}
