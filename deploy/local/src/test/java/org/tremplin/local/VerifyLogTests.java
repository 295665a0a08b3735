package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyLogTests {

    private static final String INTACT =
            "{\"running\":false,\"intact\":true,\"entries\":12,\"from\":{\"number\":0},\"anchors\":3}";

    private HttpServer gateway;

    @BeforeEach
    void startGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/oauth2/token", () -> "{\"access_token\":\"t\",\"expires_in\":300}");
        answer("/api/participants/v1/access-log/verification", () -> INTACT);
        answer("/api/training/v1/access-log/verification", () -> INTACT);
        answer("/api/subscriptions/v1/access-log/verification", () -> INTACT);
        gateway.start();
    }

    @AfterEach
    void stopGateway() {
        gateway.stop(0);
    }

    @Test
    void endsWellWhereEveryLogIsWhole() {
        AtomicInteger asked = new AtomicInteger();
        answer(
                "/api/placement/v1/access-log/verification",
                () -> asked.incrementAndGet() < 3 ? "{\"running\":true}" : INTACT);
        assertThat(run()).isEqualTo(VerifyLog.WHOLE);
        assertThat(asked).as("a long one is asked again").hasValue(3);
    }

    @Test
    void endsBadlyWhereOneIsBroken() {
        answer(
                "/api/placement/v1/access-log/verification",
                () -> "{\"running\":false,\"intact\":false,\"broken\":5,\"fault\":\"entry-changed\"}");
        assertThat(run()).isEqualTo(VerifyLog.BROKEN);
    }

    @Test
    void saysWhereOneCannotBeAsked() {
        assertThat(run()).isEqualTo(VerifyLog.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "entry-changed, is not what was written",
        "entry-missing, is missing",
        "end-cut, was cut off from entry 5 on",
        "rewritten, up to entry 5 was written anew",
        "beginning-cut, not for its age",
        "of-tomorrow, BROKEN at entry 5"
    })
    void saysWhatIsBroken(String fault, String words) {
        assertThat(VerifyLog.sentence("{\"broken\":5,\"fault\":\"" + fault + "\"}"))
                .startsWith("BROKEN")
                .contains(words);
    }

    @Test
    void saysHowMuchItRead() {
        assertThat(VerifyLog.sentence(INTACT))
                .isEqualTo("the access log is whole: 12 entries, compared with 3 places seen earlier.");
    }

    @Test
    void refusesWrongUse() {
        assertThatThrownBy(() -> VerifyLog.of(List.of("--port", "1")))
                .isInstanceOf(WrongUse.class)
                .hasMessage("The command verify-log has no option --port.");
        assertThatThrownBy(() -> VerifyLog.of(List.of("--url"))).isInstanceOf(WrongUse.class);
    }

    private int run() {
        String url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/";
        return VerifyLog.of(List.of("--url", url)).run();
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
