package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public API through the gateway, as one of the demonstration clients. */
final class Api {

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private final URI url = Platform.running().url();
    private final Supplier<@Nullable String> token;
    private final @Nullable String partner;

    private Api(Supplier<@Nullable String> token, @Nullable String partner) {
        this.token = token;
        this.partner = partner;
    }

    /** As the client of a role, {@code <role>@<partner>} or the role alone for the demonstration's own partner. */
    static Api as(String role) {
        return new Api(() -> token(Platform.running().url(), role), null);
    }

    static Api anonymous() {
        return new Api(() -> null, null);
    }

    /** With a token from wherever. */
    static Api withToken(String token) {
        return new Api(() -> token, null);
    }

    /** The same caller, acting for another partner. */
    Api actingFor(String code) {
        return new Api(token, code);
    }

    String token() {
        return Objects.requireNonNull(token.get());
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, text(body));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, text(body));
    }

    /** Sends text as it is, and header names and values in turns. */
    Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept(headers))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !Arrays.asList(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (partner != null) {
            request.header("Tremplin-Acting-For", partner);
        }
        for (int at = 0; at < headers.length; at += 2) {
            if (!headers[at].equals("Accept")) {
                request.header(headers[at], headers[at + 1]);
            }
        }
        return answer(request.build());
    }

    private static String accept(String... headers) {
        int at = Arrays.asList(headers).indexOf("Accept");
        return at < 0 ? "application/json" : headers[at + 1];
    }

    static Answer answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    static String token(URI url, String role) {
        return TOKENS.compute(role, (name, held) -> held != null && held.isFresh() ? held : fetch(url, name))
                .value();
    }

    private static Token fetch(URI url, String role) {
        String credentials =
                Base64.getEncoder().encodeToString(("demo-" + role + ":demo").getBytes(StandardCharsets.UTF_8));
        Answer answer = answer(HttpRequest.newBuilder(url.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        return new Token(answer.ok().body().path("access_token").asString(), Instant.now());
    }

    private record Token(String value, Instant since) {
        boolean isFresh() {
            return Instant.now().isBefore(since.plusSeconds(60));
        }
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String text) {

        /** This, if all went well. */
        Answer ok() {
            if (status / 100 != 2) {
                throw new AssertionError("Status " + status + ": " + text);
            }
            return this;
        }

        JsonNode body() {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        }

        String id() {
            return ok().body().path("id").asString();
        }

        String contentType() {
            return headers.firstValue("Content-Type").orElse("");
        }
    }
}
