package org.tremplin.subscription;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks that behaves as a test wants it to, and remembers what came in which order. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HttpServer server;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile String secret = "";
    private volatile boolean wants = true;
    private volatile Function<JsonNode, Integer> status = event -> 204;

    /** An event that arrived and was taken. */
    public record Arrival(
            String id, String subject, String type, long sequence, boolean replayed, long nanos, JsonNode event) {}

    public Receiver() {
        server = listen(0);
    }

    private HttpServer listen(int port) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.createContext("/hook", this::take);
            fresh.start();
            return fresh;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Goes away in the middle of whatever it does. */
    public void stop() {
        server.stop(0);
    }

    /** Comes back at the same address, with all that it has taken. */
    public void restart() {
        server = listen(server.getAddress().getPort());
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Verifies signatures with this secret from now on. */
    public Receiver verifying(String with) {
        secret = with;
        return this;
    }

    /** Answers events with what the function says. */
    public Receiver answering(Function<JsonNode, Integer> with) {
        status = with;
        return this;
    }

    /** Whether it says that it wants events when it is asked. */
    public Receiver wanting(boolean so) {
        wants = so;
        return this;
    }

    /** Everything taken, duplicates too, in the order of arrival. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** First arrivals only. */
    public List<Arrival> firsts() {
        Set<String> seen = new HashSet<>();
        return arrivals.stream().filter(arrival -> seen.add(arrival.id())).toList();
    }

    /** The sequences of first arrivals by subject. */
    public Map<String, List<Long>> sequences() {
        Map<String, List<Long>> sequences = new HashMap<>();
        firsts().forEach(arrival -> sequences
                .computeIfAbsent(arrival.subject(), none -> new ArrayList<>())
                .add(arrival.sequence()));
        return sequences;
    }

    public int forged() {
        return forged.get();
    }

    public int refused() {
        return refused.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            if (wants) {
                exchange.getResponseHeaders()
                        .add(
                                "WebHook-Allowed-Origin",
                                exchange.getRequestHeaders().getFirst("WebHook-Request-Origin"));
            }
            answer(exchange, 200);
            return;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        if (!secret.isEmpty() && !isGenuine(exchange, text)) {
            forged.incrementAndGet();
            answer(exchange, 401);
            return;
        }
        JsonNode event = JSON.readTree(text);
        int code = status.apply(event);
        if (code >= 200 && code < 300) {
            arrivals.add(new Arrival(
                    event.path("id").asString(),
                    event.path("subject").asString(""),
                    event.path("type").asString(),
                    Long.parseLong(event.path("sequence").asString("-1")),
                    event.path("replayed").asBoolean(false),
                    System.nanoTime(),
                    event));
        } else {
            refused.incrementAndGet();
        }
        answer(exchange, code);
    }

    private boolean isGenuine(HttpExchange exchange, String body) {
        try {
            Map<String, List<String>> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            new Webhook(secret).verify(body, headers);
            return true;
        } catch (WebhookVerificationException forgery) {
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int code) throws IOException {
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
