package org.tremplin.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a platform through its gateway, as a client with a secret. */
record PublicApi(String url, String client, String secret) {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /** A token for some requests. */
    String token() throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpURLConnection connection = open("/oauth2/token", "Basic " + credentials);
        connection.setDoOutput(true);
        connection.getOutputStream().write("grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
        Matcher token = TOKEN.matcher(read(connection));
        if (!token.find()) {
            throw new IOException("no token");
        }
        return token.group(1);
    }

    /** What a path answers; an answer other than good is an error. */
    String get(String path, String token) throws IOException {
        return read(open(path, "Bearer " + token));
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
}
