package org.tremplin.gateway;

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
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does for the gateway: keeps cookies, follows redirects, says where a request comes from. */
final class Browser {

    private final String base;
    private final Cookies cookies = new Cookies();
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient still = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Browser(String base) {
        this.base = base;
    }

    HttpResponse<String> open(String address) {
        return send(following, page(address).GET());
    }

    HttpResponse<String> openWithoutFollowing(String address) {
        return send(still, page(address).GET());
    }

    HttpResponse<String> submit(String address, Map<String, String> fields) {
        var answer = send(following, form(address, fields).header("Sec-Fetch-Site", "same-origin"));
        // Java's client follows five redirects, of which signing in has one more.
        return answer.statusCode() == 302
                ? open(answer.headers().firstValue("Location").orElseThrow())
                : answer;
    }

    HttpResponse<String> submitFrom(String site, String address, Map<String, String> fields) {
        return send(still, form(address, fields).header("Sec-Fetch-Site", site));
    }

    HttpResponse<String> submitWithOrigin(String origin, String address, Map<String, String> fields) {
        return send(still, form(address, fields).header("Origin", origin));
    }

    /** Asks for a part of a page by itself, as a page left open does. */
    HttpResponse<String> pollInBackground(String address) {
        return send(still, page(address).header("Tremplin-Background", "true").GET());
    }

    HttpResponse<String> signIn(String username, String password) {
        open("/login");
        return submit("/login", Map.of("username", username, "password", password));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(still, request);
    }

    HttpRequest.Builder page(String address) {
        return HttpRequest.newBuilder(URI.create(base).resolve(address))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    Map<String, String> cookies() {
        return cookies.all();
    }

    private HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return page(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
