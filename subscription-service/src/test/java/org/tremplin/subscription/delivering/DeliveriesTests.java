package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;

class DeliveriesTests extends SubscriptionsTest {

    private static final String ERASED = PublishedTypes.nameOf(ParticipantErasedV1.class);
    private static final long FAR = 1_000_000_000L;

    private final Deliveries deliveries;
    private final JdbcClient database;

    DeliveriesTests(Api api, Published published, Deliveries deliveries, JdbcClient database) {
        super(api, published);
        this.deliveries = deliveries;
        this.database = database;
    }

    @Test
    void keepsNoAnswersAboutAnErasedPersonButToTheNewsOfIt() {
        UUID subscription = UUID.fromString(subscribe(receiver()).path("id").asString());
        String anna = UUID.randomUUID().toString();
        String bela = UUID.randomUUID().toString();
        database.sql("insert into forgotten (participant) values (?)")
                .param(anna)
                .update();
        List<Delivery> changed = List.of(
                answered(FAR, anna, ENROLLED), answered(FAR + 1, bela, ENROLLED), answered(FAR + 2, anna, ERASED));
        Eventually.soon(() ->
                assertThat(deliveries.keep(lease(subscription), 0, 0, changed)).isTrue());
        assertThat(database.sql("select position from delivery where subscription = ? and attempts = '[]'")
                        .param(subscription)
                        .query(Long.class)
                        .list())
                .containsExactly(FAR);
    }

    private Lease lease(UUID subscription) {
        long token = database.sql("select token from run where subscription = ? and number = 0")
                .param(subscription)
                .query(Long.class)
                .single();
        return new Lease(new RunId(subscription, 0), token, 0, Long.MAX_VALUE);
    }

    private static Delivery answered(long position, String subject, String type) {
        return new Delivery(
                0,
                position,
                subject,
                type,
                Delivery.State.DELIVERED,
                false,
                List.of(new Delivery.Attempt(Instant.EPOCH, 5, 204, null, "taken")),
                1,
                null);
    }
}
