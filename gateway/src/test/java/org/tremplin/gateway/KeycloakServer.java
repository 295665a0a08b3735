package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak on this machine with the realm of {@code deploy/keycloak}, empty at each start. */
final class KeycloakServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADMIN = "/admin/realms/tremplin";

    private final String url;
    private final String adminPassword = UUID.randomUUID().toString();
    private final Process process;

    KeycloakServer(int port, String gateway, String gatewaySecret, String serviceSecret) throws IOException {
        url = "http://127.0.0.1:" + port;
        Path home = Path.of(System.getProperty("tremplin.keycloak.home"));
        Path data = Files.createDirectories(home.resolve("data"));
        forget(data.resolve("h2"));
        Files.copy(
                Path.of(System.getProperty("tremplin.keycloak.realm")),
                Files.createDirectories(data.resolve("import")).resolve("tremplin-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder start = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        start.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "TREMPLIN_URL", gateway,
                        "TREMPLIN_GATEWAY", gateway,
                        "TREMPLIN_GATEWAY_SECRET", gatewaySecret,
                        "TREMPLIN_SERVICE_SECRET", serviceSecret,
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword));
        process = start.redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(this::isReady);
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private boolean isReady() {
        assertThat(process.isAlive()).isTrue();
        try {
            return send(HttpRequest.newBuilder(URI.create(realm()))).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String realm() {
        return url + "/realms/tremplin";
    }

    String endpoint(String name) {
        return realm() + "/protocol/openid-connect/" + name;
    }

    /** Makes a person with a password of her own, and tells her id. */
    String person(String username, String password, List<String> partners, String role) throws IOException {
        Map<String, Object> person = Map.of(
                "username",
                username,
                "enabled",
                true,
                "firstName",
                "Anna",
                "lastName",
                "B.",
                "email",
                username + "@example.org",
                "attributes",
                Map.of("partner", List.of(partners.getFirst()), "partners", partners),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
        HttpResponse<String> made = admin("POST", ADMIN + "/users", person);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        JsonNode roleNode = JsonMapper.shared()
                .readTree(admin("GET", ADMIN + "/roles/" + role, null).body());
        assertThat(admin("POST", ADMIN + "/users/" + id + "/role-mappings/realm", List.of(roleNode))
                        .statusCode())
                .isEqualTo(204);
        return id;
    }

    void signOutEverywhere(String person) throws IOException {
        assertThat(admin("POST", ADMIN + "/users/" + person + "/logout", null).statusCode())
                .isEqualTo(204);
    }

    String tokenOf(String client, String secret) throws IOException {
        return token(
                endpoint("token"), "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret);
    }

    private HttpResponse<String> admin(String method, String path, Object body) throws IOException {
        String token = token(
                url + "/realms/master/protocol/openid-connect/token",
                "grant_type=password&client_id=admin-cli&username=admin&password="
                        + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private static String token(String endpoint, String form) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
