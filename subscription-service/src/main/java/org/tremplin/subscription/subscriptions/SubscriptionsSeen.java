package org.tremplin.subscription.subscriptions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Roles;

/** The subscriptions that somebody may see; all others seem not to exist. */
@Component
public class SubscriptionsSeen {

    private final Subscriptions subscriptions;

    SubscriptionsSeen(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** The subscription, if the actor may see it: those of her partner, and for coordinators those of partners she acts for. */
    public Subscription find(String id, Actor actor) {
        return look(id, actor).orElseThrow(() -> new NotFound("subscription"));
    }

    /** The same, where it may be that there is none. */
    public Optional<Subscription> look(String id, Actor actor) {
        return idOf(id).flatMap(subscriptions::find).filter(subscription -> maySee(actor, subscription));
    }

    /** All subscriptions that the actor may see. */
    public List<Subscription> all(Actor actor) {
        Set<String> holders = actor.hasRole(Roles.COORDINATOR) ? actor.partners() : Set.of(actor.partner());
        return subscriptions.of(holders);
    }

    private static boolean maySee(Actor actor, Subscription subscription) {
        return actor.hasRole(Roles.COORDINATOR)
                ? actor.mayActFor(subscription.holder())
                : actor.partner().equals(subscription.holder());
    }

    /** The id that a text is; none where it is no id. */
    public static Optional<UUID> idOf(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
