package org.tremplin.subscription.subscriptions;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which subscription was ever sent events about whom; written down before the first of them leaves. */
@Component
class Told {

    private final JdbcClient database;

    Told(JdbcClient database) {
        this.database = database;
    }

    void note(Subscription subscription, Collection<String> participants) {
        database.sql("""
                        insert into told (subscription, participant, holder, name)
                        select ?, participant, ?, ? from unnest(?::text[]) as one(participant)
                        on conflict do nothing""")
                .params(
                        subscription.id(),
                        subscription.holder(),
                        subscription.name(),
                        participants.stream().distinct().sorted().toArray(String[]::new))
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

    /** The subscription took the news that she is forgotten. */
    void received(UUID subscription, String participant) {
        database.sql("update told set received_at = coalesce(received_at, clock_timestamp())"
                        + " where subscription = ? and participant = ?")
                .params(subscription, participant)
                .update();
    }

    boolean ofAnybody(UUID subscription) {
        return database.sql("select exists (select 1 from told where subscription = ?)")
                .param(subscription)
                .query(Boolean.class)
                .single();
    }
}
