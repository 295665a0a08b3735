package org.tremplin.subscription.erasures;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.SubscriptionsSeen;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Roles;

/**
 * Subscriptions by which somebody was told of people. What one that is removed was told stays with its partner, whose
 * coordinators answer for it.
 */
@Component
class Tellers {

    private final SubscriptionsSeen subscriptions;
    private final JdbcClient database;

    Tellers(SubscriptionsSeen subscriptions, JdbcClient database) {
        this.subscriptions = subscriptions;
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param holder code of the partner that was told
     * @param subscription the subscription; null where it is removed
     */
    record Teller(UUID id, String holder, @Nullable Subscription subscription) {}

    /** The one with this id, if the actor may see it; else it seems not to exist. */
    Teller find(String id, Actor actor) {
        return subscriptions
                .look(id, actor)
                .map(it -> new Teller(it.id(), it.holder(), it))
                .or(() -> removed(id, actor))
                .orElseThrow(() -> new NotFound("subscription"));
    }

    private Optional<Teller> removed(String id, Actor actor) {
        return SubscriptionsSeen.idOf(id)
                .filter(any -> actor.hasRole(Roles.COORDINATOR))
                .flatMap(this::removed)
                .filter(teller -> actor.mayActFor(teller.holder()));
    }

    private Optional<Teller> removed(UUID id) {
        return database.sql("select holder from told where subscription = ?"
                        + " and not exists (select 1 from subscription s where s.id = told.subscription) limit 1")
                .param(id)
                .query((row, number) -> new Teller(id, row.getString(1), null))
                .optional();
    }
}
