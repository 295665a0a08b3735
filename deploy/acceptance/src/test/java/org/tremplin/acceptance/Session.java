package org.tremplin.acceptance;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tremplin.acceptance.Api.Answer;

/** A browser's session with the gateway by hand: cookies kept, redirects not followed, headers as a test wants them. */
final class Session {

    static final String COOKIE = "__Host-tremplin-session";

    private static final int MOST_REDIRECTS = 12;

    private final URI url = Platform.running().url();
    private final Map<String, String> cookies = new TreeMap<>();

    /** Somebody who signed in on the page as people do. */
    static Session of(String username) {
        Session session = new Session();
        session.follow(session.get("/"));
        session.follow(session.form("/login", Map.of("username", username, "password", "demo")));
        return session;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A form sent from a page of the gateway's own. */
    Answer form(String path, Map<String, String> fields, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded"),
                        java.util.stream.Stream.of(headers))
                .toArray(String[]::new);
        return send("POST", path, fields(fields), all);
    }

    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        boolean accepts = false;
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
            accepts |= headers[at].equals("Accept");
        }
        if (!accepts) {
            request.header("Accept", "text/html,*/*;q=0.8");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Answer answer = Api.answer(request.build());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** The page at the end of the redirects. */
    Answer follow(Answer answer) {
        Answer last = answer;
        for (int hop = 0; last.status() / 100 == 3 && hop < MOST_REDIRECTS; hop++) {
            last = get(last.headers().firstValue("Location").orElseThrow());
        }
        return last;
    }

    static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void keep(String line) {
        String[] cookie = line.split(";")[0].split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
