package org.tremplin.subscription.subscriptions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.log.Kind;

/**
 * Which subscription was ever sent events about whom; written down just before the first of them leaves, and kept for
 * ever.
 */
@Component
class Told {

    private static final int MOST = 100_000;

    private final JdbcClient database;
    private final Cache<Noted, Boolean> sure =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Noted(UUID subscription, String participant) {}

    Told(JdbcClient database) {
        this.database = database;
    }

    /** Something about these people is about to leave; those of whom it is not {@link #sure} that it may. */
    Set<String> note(Subscription subscription, Collection<String> participants) {
        Set<String> unsure = participants.stream()
                .filter(participant -> sure.getIfPresent(new Noted(subscription.id(), participant)) == null)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unsure.isEmpty()) {
            insert(subscription, unsure);
        }
        return unsure;
    }

    /** After these people were noted it turned out once that something about them may leave. */
    void sure(Subscription subscription, Collection<String> participants) {
        participants.forEach(participant -> sure.put(new Noted(subscription.id(), participant), true));
    }

    private void insert(Subscription subscription, Set<String> participants) {
        database.sql("""
                        insert into told (subscription, participant, holder, name)
                        select ?, participant, ?, ? from unnest(?::text[]) as one(participant)
                        on conflict do nothing""")
                .params(
                        subscription.id(),
                        subscription.holder(),
                        subscription.name(),
                        participants.toArray(String[]::new))
                .update();
    }

    /** Those of these people of whom the subscription was told. */
    Set<String> among(UUID subscription, Collection<String> participants) {
        return new HashSet<>(
                database.sql("select participant from told where subscription = ? and participant = any(?)")
                        .params(subscription, participants.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The subscription took the news that these people are forgotten. */
    void received(UUID subscription, Collection<String> participants) {
        database.sql("update told set received_at = coalesce(received_at, clock_timestamp())"
                        + " where subscription = ? and participant = any(?)")
                .params(subscription, participants.toArray(String[]::new))
                .update();
    }

    /** The same for all such news between two positions of the log. */
    void received(UUID subscription, long after, long upTo) {
        database.sql("""
                        update told t set received_at = clock_timestamp() from event_log e
                        where t.subscription = ? and t.received_at is null and e.subject = t.participant
                            and e.type = ? and e.position > ? and e.position <= ?""").params(subscription, Kind.ERASURE, after, upTo).update();
    }

    boolean ofAnybody(UUID subscription) {
        return database.sql("select exists (select 1 from told where subscription = ?)")
                .param(subscription)
                .query(Boolean.class)
                .single();
    }
}
