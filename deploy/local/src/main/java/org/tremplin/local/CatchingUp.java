package org.tremplin.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits until the read models, which begin empty at every start, hold again what the services have stored. */
final class CatchingUp {

    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final List<String> SERVICES = List.of("participants", "training", "placement", "reporting");
    private static final Pattern BEHIND = Pattern.compile("\"behind\"\\s*:\\s*(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final String url;

    CatchingUp(String url) {
        this.url = url;
    }

    /** Returns when nothing is behind; says so when that takes longer than two minutes. */
    void await() throws InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        int calmLooks = 0;
        while (calmLooks < 2) {
            if (System.nanoTime() > end) {
                Say.line("The pages still catch up with what is stored.");
                return;
            }
            calmLooks = behind() == 0 ? calmLooks + 1 : 0;
            Thread.sleep(250);
        }
    }

    /** How many events wait to be shown, -1 while that cannot be told. */
    private long behind() {
        try {
            String token = token();
            long behind = 0;
            for (String service : SERVICES) {
                behind += sum(read(open("/api/" + service + "/v1/progress", "Bearer " + token)));
            }
            return behind;
        } catch (IOException e) {
            return -1;
        }
    }

    private String token() throws IOException {
        String credentials = Base64.getEncoder().encodeToString("demo-board:demo".getBytes(StandardCharsets.UTF_8));
        HttpURLConnection connection = open("/oauth2/token", "Basic " + credentials);
        connection.setDoOutput(true);
        connection.getOutputStream().write("grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
        Matcher token = TOKEN.matcher(read(connection));
        if (!token.find()) {
            throw new IOException("no token");
        }
        return token.group(1);
    }

    private HttpURLConnection open(String path, String authorization) throws IOException {
        var connection = (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setConnectTimeout(2000);
        connection.setReadTimeout(5000);
        connection.setRequestProperty("Authorization", authorization);
        return connection;
    }

    private static String read(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static long sum(String progress) {
        return BEHIND.matcher(progress)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }
}
