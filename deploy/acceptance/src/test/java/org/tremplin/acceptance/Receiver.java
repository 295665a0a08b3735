package org.tremplin.acceptance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner's system that takes every event it is brought, and counts them. */
final class Receiver implements AutoCloseable {

    private final AtomicInteger received = new AtomicInteger();
    private final HttpServer server;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            boolean asked = exchange.getRequestMethod().equals("OPTIONS");
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("WebHook-Allowed-Origin", "*");
            exchange.sendResponseHeaders(asked ? 200 : 204, -1);
            exchange.close();
            received.addAndGet(asked ? 0 : 1);
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    int received() {
        return received.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
