package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

class DeliveryTests extends SubscriptionsTest {

    DeliveryTests(Api api, Published published) {
        super(api, published);
    }

    @Test
    void bringsSignedEventsInOrder() {
        Receiver receiver = receiver();
        JsonNode subscription = subscribe(receiver);
        assertThat(subscription.path("status").asString()).isEqualTo("active");
        String anna = UUID.randomUUID().toString();
        String bela = UUID.randomUUID().toString();
        for (long i = 0; i < 20; i++) {
            enrol(anna, i);
            enrol(bela, i);
        }
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(40));
        List<Long> all = LongStream.range(0, 20).boxed().toList();
        assertThat(receiver.sequences()).containsEntry(anna, all).containsEntry(bela, all);
        assertThat(receiver.forged()).isZero();
    }

    @Test
    void holdsOnlyTheSubjectOfWhatFails() {
        Receiver receiver = receiver();
        subscribe(receiver);
        String anna = UUID.randomUUID().toString();
        String bela = UUID.randomUUID().toString();
        Set<String> down = ConcurrentHashMap.newKeySet();
        down.add(anna);
        receiver.answering(event -> down.contains(event.path("subject").asString()) ? 500 : 204);
        for (long i = 0; i < 5; i++) {
            enrol(anna, i);
            enrol(bela, i);
        }
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(5));
        assertThat(receiver.sequences()).containsOnlyKeys(bela);
        down.clear();
        Eventually.soon(() -> assertThat(receiver.firsts()).hasSize(10));
        assertThat(receiver.sequences()).containsEntry(anna, List.of(0L, 1L, 2L, 3L, 4L));
    }
}
