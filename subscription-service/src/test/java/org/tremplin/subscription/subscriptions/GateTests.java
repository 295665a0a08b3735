package org.tremplin.subscription.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Relations.OPEN;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tremplin.subscription.grants.Sharing;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.log.Interest;
import org.tremplin.subscription.log.LogTail;
import org.tremplin.subscription.log.LoggedEvent;
import org.tremplin.subscription.subscriptions.Gate.Verdict;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;

/** What leaves while the news that somebody shares no longer is on its way. */
class GateTests extends SharingTest {

    private static final int TRIES = 10;

    private final Gate gate;
    private final Subscriptions subscriptions;
    private final EventLog log;
    private final LogTail tail;
    private final Clock clock;

    GateTests(
            Api api,
            Published published,
            Gate gate,
            Subscriptions subscriptions,
            EventLog log,
            LogTail tail,
            Clock clock) {
        super(api, published);
        this.gate = gate;
        this.subscriptions = subscriptions;
        this.log = log;
        this.tail = tail;
        this.clock = clock;
    }

    @Test
    void tellsThatThePartnerLeftOnceNobodyDecidesWithoutKnowingIt() {
        wide(partner);
        Subscription subscription = subscription();
        LoggedEvent attended = attended(subscription, UUID.randomUUID().toString());
        Eventually.soon(() -> assertThat(leave(subscription, attended, false)).isEqualTo(Verdict.GOES));
        leave(partner);
        LoggedEvent left = logged(subscription, LEFT, partner, attended.position());
        Eventually.soon(() -> assertThat(leave(subscription, left, false)).isEqualTo(Verdict.GOES));
        assertThat(Duration.between(left.appendedAt(), clock.instant())).isGreaterThanOrEqualTo(Sharing.OLDEST);
        assertThat(leave(subscription, attended, false)).isEqualTo(Verdict.NOT_SHARED);
    }

    /** A replay or a second reader sends what others read long ago; the news of her withdrawal may be passed over by then. */
    @Test
    void asksAnewAboutWhomNothingWasToldBefore() {
        wide(partner);
        Subscription told = subscription();
        Subscription late = subscription();
        // Nobody says that there is any news, so what was seen stays as long as it may.
        tail.stop();
        try {
            boolean wasOld = false;
            for (int i = 0; i < TRIES && !wasOld; i++) {
                wasOld = tellsNothingLate(told, late);
            }
            assertThat(wasOld).as("what was seen was older than the withdrawal").isTrue();
        } finally {
            tail.start();
        }
    }

    private boolean tellsNothingLate(Subscription told, Subscription late) {
        String anna = UUID.randomUUID().toString();
        LoggedEvent attended = attended(told, anna);
        Eventually.soon(() -> assertThat(leave(told, attended, false)).isEqualTo(Verdict.GOES));
        share(anna, partner, null, null, null, null);
        LoggedEvent withdrawn = logged(told, SHARING, anna, attended.position());
        assertThat(leave(late, withdrawn, false)).isEqualTo(Verdict.UNTOLD);
        boolean isOld = leave(told, attended, false) == Verdict.GOES;
        assertThat(leave(late, attended, true)).isEqualTo(Verdict.NOT_SHARED);
        return isOld;
    }

    private Verdict leave(Subscription subscription, LoggedEvent event, boolean late) {
        return gate.leave(subscription, List.of(event), late).getFirst();
    }

    private Subscription subscription() {
        return subscriptions.find(UUID.fromString(feed(List.of(ATTENDED)))).orElseThrow();
    }

    /** Somebody shares with the partner and attends. */
    private LoggedEvent attended(Subscription subscription, String person) {
        share(person, partner, OPEN, OPEN, OPEN, null);
        tell(person, ATTENDED);
        return logged(subscription, ATTENDED, person, subscription.startedAt());
    }

    /** The first event of a type about a subject behind a position, once it is in the log. */
    private LoggedEvent logged(Subscription subscription, String type, String subject, long position) {
        Interest interest = subscriptions.scope(subscription).interest();
        List<LoggedEvent> found = new ArrayList<>();
        Eventually.soon(() -> {
            log.after(interest, position, Long.MAX_VALUE, 1000).stream()
                    .filter(event ->
                            event.type().equals(type) && event.subject().equals(subject))
                    .forEach(found::add);
            assertThat(found).isNotEmpty();
        });
        return found.getFirst();
    }
}
