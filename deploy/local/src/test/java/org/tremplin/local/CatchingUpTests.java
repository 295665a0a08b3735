package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchingUpTests {

    private final AtomicInteger looks = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void startGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/oauth2/token", () -> "{\"access_token\":\"t\",\"expires_in\":300}");
        for (String service : new String[] {"participants", "training", "placement", "subscriptions"}) {
            answer("/api/" + service + "/v1/progress", () -> "{\"consumers\":[{\"behind\":0},{\"behind\":0}]}");
        }
        answer(
                "/api/reporting/v1/progress",
                () -> "{\"consumers\":[{\"behind\":%d}]}".formatted(Math.max(0, 3 - looks.incrementAndGet())));
        gateway.start();
    }

    @AfterEach
    void stopGateway() {
        gateway.stop(0);
    }

    @Test
    void waitsUntilNothingIsBehindInTwoLooks() throws InterruptedException {
        new CatchingUp("http://127.0.0.1:" + gateway.getAddress().getPort()).await();
        assertThat(looks).hasValue(4);
    }

    @Test
    void addsUpEveryConsumer() {
        assertThat(CatchingUp.sum("{\"consumers\":[{\"behind\": 2,\"parked\":9},{\"behind\":40}]}"))
                .isEqualTo(42);
    }

    private void answer(String path, Supplier<String> json) {
        gateway.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
