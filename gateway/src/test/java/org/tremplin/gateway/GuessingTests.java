package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessingTests extends MovedClockTest {

    @BeforeEach
    void letEarlierWaitsEnd() {
        pass(Duration.ofHours(1));
    }

    private HttpResponse<String> guess(String name, int times) {
        HttpResponse<String> last = null;
        for (int i = 0; i < times; i++) {
            last = browser.signIn(name, "guess-" + i);
        }
        return last;
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "adviser@cria", "nobody-of-this-name"})
    void makesANameWaitAfterFiveWrongPasswordsWhetherItExistsOrNot(String name) {
        assertThat(guess(name, 5).body()).contains("do not match");

        var sixth = guess(name, 1);

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("31");
        assertThat(sixth.body()).contains("Please try again in 31 seconds").doesNotContain(name);
    }

    @Test
    void makesTheRightPasswordWaitToo() {
        guess("trainer", 5);

        assertThat(browser.signIn("trainer", "demo").statusCode()).isEqualTo(429);
        assertThat(browser.signIn(" TRAINER ", "demo").statusCode()).isEqualTo(429);
        assertThat(new Browser(base()).signIn("board", "demo").uri().getPath()).isEqualTo("/");

        pass(Duration.ofSeconds(31));
        assertThat(browser.signIn("trainer", "demo").uri().getPath()).isEqualTo("/");
    }

    @Test
    void makesTheNextWaitLonger() {
        guess("trainer", 5);
        for (int seconds : List.of(60, 120, 240, 480, 900, 900)) {
            pass(Duration.ofMinutes(16));
            guess("trainer", 1);
            assertThat(guess("trainer", 1).headers().firstValue("Retry-After")).hasValue(String.valueOf(seconds + 1));
        }
    }

    @Test
    void beginsAnewAfterTheRightPassword() {
        guess("trainer", 4);
        assertThat(browser.signIn("trainer", "demo").uri().getPath()).isEqualTo("/");
        browser = new Browser(base());

        assertThat(guess("trainer", 4).body()).contains("do not match");
    }

    @Test
    void makesAnAddressWaitThatTriesManyNames() {
        for (int i = 0; i < 20; i++) {
            assertThat(browser.signIn("somebody-" + i, "demo").statusCode()).isEqualTo(200);
        }

        assertThat(browser.signIn("somebody-else", "demo").statusCode()).isEqualTo(429);
    }

    @Test
    void countsHoweverAddressAndNameAreWritten() {
        for (int i = 0; i < 5; i++) {
            browser.submit("/%6cogin", Map.of("username", "trainer", "password", "guess-" + i));
            token("demo%2Dboard", "guess-" + i);
        }

        assertThat(browser.signIn("trainer", "demo").statusCode()).isEqualTo(429);
        assertThat(token("demo-board", "demo").statusCode()).isEqualTo(429);
    }

    @Test
    void makesAScriptWaitAndLeavesTheServicesAlone() {
        for (int i = 0; i < 5; i++) {
            assertThat(token("demo-trainer", "guess").statusCode()).isEqualTo(401);
            assertThat(token("training-service", "guess").statusCode()).isEqualTo(401);
        }

        var answer = token("demo-trainer", "demo");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).get("code").asString()).isEqualTo("too-many-requests");
        assertThat(token("training-service", "secret-of-services").statusCode()).isEqualTo(200);
    }
}
