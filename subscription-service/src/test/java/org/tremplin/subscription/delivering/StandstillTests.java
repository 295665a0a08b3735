package org.tremplin.subscription.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;

class StandstillTests extends SubscriptionsTest {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    StandstillTests(Api api, Published published, JdbcClient database, TransactionTemplate transaction) {
        super(api, published);
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void goesOnAfterALeaseRanOutThatNobodyElseTook() {
        Receiver receiver = receiver();
        subscribe(receiver);
        String anna = UUID.randomUUID().toString();
        enrol(anna, 0);
        Eventually.soon(() -> assertThat(receiver.arrivals()).hasSize(1));
        long token = token();
        transaction.executeWithoutResult(held -> {
            database.sql("lock table instance in access exclusive mode").update();
            for (long i = 1; i < 20; i++) {
                enrol(anna, i);
            }
            Eventually.soon(() -> assertThat(isLeased()).isFalse());
            enrol(anna, 20);
        });
        Eventually.soon(() -> assertThat(receiver.arrivals()).hasSize(21));
        assertThat(receiver.sequences())
                .containsEntry(anna, LongStream.range(0, 21).boxed().toList());
        assertThat(isLeased()).isTrue();
        assertThat(token()).as("by the same line").isEqualTo(token);
    }

    private long token() {
        return one("r.token", Long.class);
    }

    private boolean isLeased() {
        return one("r.claimed_until > clock_timestamp()", Boolean.class);
    }

    private <T> T one(String what, Class<T> type) {
        return database.sql("select " + what
                        + " from run r join subscription s on s.id = r.subscription where s.holder = ?")
                .param(partner)
                .query(type)
                .single();
    }
}
