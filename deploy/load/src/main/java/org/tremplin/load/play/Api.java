package org.tremplin.load.play;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The platform's public API, with a token that is renewed before it expires. What fails for a passing reason is tried
 * again with growing pauses: every write of the API may be repeated.
 */
public final class Api {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int SERVER_ERRORS_BORNE = 5;

    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String url;
    private final String credentials;
    private final Duration patience;
    private @Nullable String token;
    private long tokenEndsAt;
    private volatile long answeredAt = System.nanoTime();

    /** @param patience how long to try again, while nothing else is answered either, before giving up */
    public Api(String url, String client, String secret, Duration patience) {
        this.url = url.replaceAll("/+$", "");
        this.credentials = Base64.getEncoder()
                .encodeToString((encode(client) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8));
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The API in the name of a partner: everything about a person goes this way. */
    Acting actingFor(String partner) {
        return new Acting(this, partner);
    }

    Answer get(String path) {
        return send("GET", path, null, null, null);
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, body, null, null);
    }

    Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, body, null, null);
    }

    /** @param partner the partner acted for; without one it is the client's own */
    Answer send(
            String method,
            String path,
            @Nullable Map<String, ?> body,
            @Nullable String partner,
            @Nullable String idempotencyKey) {
        var content = body == null ? null : json.writeValueAsBytes(body);
        return send(() -> {
            var request = request(path)
                    .method(method, content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
            if (partner != null) {
                request.header("Tremplin-Acting-For", partner);
            }
            return idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey);
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
    }

    private Answer send(Supplier<HttpRequest.Builder> request) {
        var token = token(null);
        var answer = patiently(authorised(request.get(), token));
        if (answer.status() == 401) {
            answer = patiently(authorised(request.get(), token(token)));
        }
        if (answer.status() == 401) {
            throw new LoadStopped("%s does not accept its own token for this client.".formatted(url));
        }
        return answer;
    }

    private static HttpRequest authorised(HttpRequest.Builder request, String token) {
        return request.header("Authorization", "Bearer " + token).build();
    }

    /** A token that is good for a while yet, and not the one that was just refused. */
    private synchronized String token(@Nullable String refused) {
        if (token != null && !token.equals(refused) && System.nanoTime() < tokenEndsAt) {
            return token;
        }
        var answer = patiently(HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        var fresh = answer.body().path("access_token").asString("");
        if (!answer.ok() || fresh.isEmpty()) {
            throw new LoadStopped("%s/oauth2/token gives no token for this client and secret (status %d)."
                    .formatted(url, answer.status()));
        }
        token = fresh;
        tokenEndsAt = System.nanoTime()
                + Duration.ofSeconds(answer.body().path("expires_in").asLong(300))
                        .multipliedBy(4)
                        .dividedBy(5)
                        .toNanos();
        return fresh;
    }

    private Answer patiently(HttpRequest request) {
        var triedAt = System.nanoTime();
        var pause = Duration.ofMillis(100);
        var serverErrors = 0;
        for (var again = false; ; again = true) {
            String trouble;
            try {
                var response = http.send(request, BodyHandlers.ofByteArray());
                serverErrors += response.statusCode() == 500 ? 1 : 0;
                if (!isPassing(response.statusCode(), serverErrors)) {
                    answeredAt = System.nanoTime();
                    return new Answer(response.statusCode(), body(response), again);
                }
                trouble = "answers with status " + response.statusCode();
            } catch (IOException e) {
                trouble = "cannot be reached";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadStopped("The load was stopped.");
            }
            var standsSince = Math.max(triedAt, answeredAt);
            if (System.nanoTime() - standsSince + pause.toNanos() > patience.toNanos()) {
                throw new LoadStopped(
                        "%s %s, and so it was for %d seconds. What was sent is kept; the same command goes on from there."
                                .formatted(url, trouble, patience.toSeconds()));
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(5)) < 0
                    ? pause.multipliedBy(2)
                    : Duration.ofSeconds(5);
        }
    }

    private static boolean isPassing(int status, int serverErrors) {
        return switch (status) {
            case 429, 502, 503, 504 -> true;
            case 500 -> serverErrors <= SERVER_ERRORS_BORNE;
            default -> false;
        };
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        try {
            return response.body().length == 0 ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadStopped("The load was stopped.");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
