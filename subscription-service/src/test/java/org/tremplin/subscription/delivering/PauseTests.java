package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = "tremplin.webhooks.breaker.pause-after=2s")
@ExtendWith(OutputCaptureExtension.class)
class PauseTests extends SubscriptionsTest {

    private final List<String> people =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(7).toList();

    PauseTests(Api api, Published published) {
        super(api, published);
    }

    @Test
    void pausesWhoTakesNothingSaysSoAndGoesOnWhereItWas(CapturedOutput log) {
        Receiver receiver = receiver();
        String id = subscribe(receiver).path("id").asString();
        tell(0, 2);
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(people.size() * 2));
        receiver.answering(event -> 500);
        tell(2, 4);
        Eventually.soon(() -> assertThat(status(id)).isEqualTo("paused"));
        saysSo(id, log);

        tell(4, 6);
        Eventually.soon(() -> assertThat(health(id).path("behind").asInt()).isEqualTo(people.size() * 2));
        assertThat(health(id).path("waiting").asInt()).as("nothing is given up").isEqualTo(people.size() * 2);
        assertThat(receiver.firsts()).hasSize(people.size() * 2);

        receiver.answering(event -> 204);
        integration()
                .post()
                .uri(BASE + "/subscriptions/" + id + "/resumption")
                .exchange()
                .expectStatus()
                .isOk();
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(people.size() * 6));
        List<Long> all = LongStream.range(0, 6).boxed().toList();
        assertThat(receiver.sequences().values()).hasSize(people.size()).allMatch(all::equals);
        assertThat(status(id)).isEqualTo("active");
        assertThat(health(id).has("failingSince")).isFalse();
        assertThat(page("/integrations/subscriptions/" + id, "en")).doesNotContain("Nothing is sent");
    }

    private void saysSo(String id, CapturedOutput log) {
        JsonNode shown = get("/subscriptions/" + id);
        assertThat(shown.path("reason").asString()).isEqualTo("receiver-failing");
        assertThat(health(id).path("reason").asString()).isEqualTo("receiver-failing");
        Eventually.soon(() -> assertThat(health(id).has("failingSince")).isTrue());
        assertThat(log).contains("Subscription " + id + " of " + partner + " is paused: receiver-failing");
        String page = "/integrations/subscriptions/" + id;
        assertThat(page(page, "en")).contains("role=\"alert\"", "Nothing is sent", "takes nothing");
        assertThat(page(page, "fr"))
                .contains("role=\"alert\"", "Rien n’est envoyé")
                .doesNotContain("??");
        assertThat(page("/integrations", "en")).contains("takes nothing");
    }

    private void tell(long from, long until) {
        for (long i = from; i < until; i++) {
            for (String person : people) {
                enrol(person, i);
            }
        }
    }

    private String status(String id) {
        return get("/subscriptions/" + id).path("status").asString();
    }

    private JsonNode health(String id) {
        return get("/subscriptions/" + id + "/health");
    }

    private String page(String address, String language) {
        return integration()
                .get()
                .uri(address)
                .header("Accept-Language", language)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
