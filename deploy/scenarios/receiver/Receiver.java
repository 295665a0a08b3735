import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An example of a receiver of webhooks, in one file and without a library: run it with {@code java Receiver.java}. It says
 * that it wants events when it is asked, verifies signatures, writes each event down once and only then answers 204.
 *
 * <p>The signature covers {@code webhook-id . webhook-timestamp . body}; the body is a whole CloudEvent, so nothing that
 * matters is unsigned. An event may come more than once, always with the same id, and those of one subject come in order.
 */
public final class Receiver {

    private static final long TOLERANCE_SECONDS = 300;

    private final Path seenFile;
    private final Set<String> seen = new HashSet<>();
    private volatile byte[] key = new byte[0];

    private Receiver(Path seenFile) throws IOException {
        this.seenFile = seenFile;
        if (Files.exists(seenFile)) {
            seen.addAll(Files.readAllLines(seenFile));
        }
    }

    /** Options: --port, --seen FILE, and either WEBHOOK_SECRET in the environment or --subscribe URL --client --client-secret --types. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of(
                "port", "9090", "seen", "received.txt", "client", "demo-integration", "client-secret", "demo", "types", "*"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        Receiver receiver = new Receiver(Path.of(options.get("seen")));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(options.get("port"))), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/events", receiver::take);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
        System.out.println("Listening on " + address);
        if (options.containsKey("subscribe")) {
            receiver.hold(subscribe(options, address));
            System.out.println("Subscribed; waiting for events");
        } else if (System.getenv("WEBHOOK_SECRET") != null) {
            receiver.hold(System.getenv("WEBHOOK_SECRET"));
        }
    }

    private void hold(String secret) {
        key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                // "Do you want events from this origin?" Whoever does not answer like this gets none.
                String origin = exchange.getRequestHeaders().getFirst("WebHook-Request-Origin");
                exchange.getResponseHeaders().add("WebHook-Allowed-Origin", origin == null ? "" : origin);
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(isGenuine(exchange, body) ? keep(exchange, body) : 401, -1);
            }
        }
    }

    /** Written down before the answer: what was answered with 204 is never sent again. */
    private synchronized int keep(HttpExchange exchange, String body) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (seen.add(id)) {
            System.out.println(body);
            Files.writeString(seenFile, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } else {
            System.out.println("Again, and passed over: " + id);
        }
        return 204;
    }

    private boolean isGenuine(HttpExchange exchange, String body) {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        if (id == null || time == null || signatures == null || !time.matches("\\d{1,12}")) {
            return false;
        }
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) > TOLERANCE_SECONDS) {
            return false;
        }
        byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac(id + "." + time + "." + body)))
                .getBytes(StandardCharsets.US_ASCII);
        // Two signatures while a secret is being replaced: one of them has to fit.
        for (String signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII))) {
                return true;
            }
        }
        return false;
    }

    private byte[] mac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String subscribe(Map<String, String> options, String sink) throws IOException, InterruptedException {
        String base = options.get("subscribe");
        String token = options.containsKey("token") ? options.get("token") : token(base, options);
        String types = "\"" + options.get("types").replace(",", "\",\"") + "\"";
        HttpResponse<String> made = send(HttpRequest.newBuilder(URI.create(base + "/api/subscriptions/v1/subscriptions"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"example-receiver\",\"protocol\":\"HTTP\",\"sink\":\"" + sink + "\",\"types\":[" + types + "]}")));
        return found(made.body(), "\"secret\":\"([^\"]+)\"");
    }

    private static String token(String base, Map<String, String> options) throws IOException, InterruptedException {
        String who = options.get("client") + ":" + options.get("client-secret");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=" + URLEncoder.encode("client_credentials", StandardCharsets.UTF_8))));
        return found(answer.body(), "\"access_token\":\"([^\"]+)\"");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not the answer that was hoped for: " + text);
        }
        return matcher.group(1);
    }
}
