package org.tremplin.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service behind the gateway, as small as one can be: it keeps what it was asked last and answers as it is told. */
final class StubService {

    /** What the service saw of a request. */
    record Seen(String method, String uri, Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }

        /** The claims of the token that came along. */
        JsonNode claims() {
            String payload = header("Authorization").split("\\.")[1];
            return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(payload));
        }
    }

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    static final Answer WELL = exchange -> send(exchange, 200, "application/json", "{\"well\":true}".getBytes());

    private final HttpServer server;
    private final AtomicReference<Seen> seen = new AtomicReference<>();
    private volatile Answer answer = WELL;

    StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.set(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            answer.to(exchange);
        });
        server.start();
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Seen seen() {
        return seen.get();
    }

    void forget() {
        seen.set(null);
        answer = WELL;
    }

    void answers(Answer next) {
        answer = next;
    }

    void stop() {
        server.stop(0);
    }
}
