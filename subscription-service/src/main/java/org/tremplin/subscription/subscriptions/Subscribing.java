package org.tremplin.subscription.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.IdempotencyKeyReused;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.grants.Grants;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.web.Actor;
import org.tremplin.web.NotYourPartner;
import org.tremplin.web.Roles;

/** A partner's systems subscribe, and change what they asked for, within what the partner is granted. */
@Component
public class Subscribing {

    private static final int MOST = 200;

    private final Subscriptions subscriptions;
    private final Grants grants;
    private final SigningSecrets secrets;
    private final Facts facts;
    private final EventLog log;
    private final Wishes wishes;
    private final Steering steering;
    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Subscribing(
            Subscriptions subscriptions,
            Grants grants,
            SigningSecrets secrets,
            Facts facts,
            EventLog log,
            Wishes wishes,
            Steering steering,
            Fingerprints fingerprints,
            TransactionTemplate transaction,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.secrets = secrets;
        this.facts = facts;
        this.log = log;
        this.wishes = wishes;
        this.steering = steering;
        this.fingerprints = fingerprints;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param grant name of the grant that it is within
     * @param name code to tell it apart by
     * @param sink address that events are brought to; null where they are fetched
     * @param filter which events
     * @param fromBeginning whether all events there are come first
     */
    public record Wish(
            String grant,
            String name,
            Subscription.Protocol protocol,
            @Nullable String sink,
            Filter filter,
            boolean fromBeginning) {}

    /** A subscription just made, with the secret that it is signed with, and whether it was not there before. */
    public record Made(Subscription subscription, String secret, boolean created) {}

    /** Subscribes. The same key and wish again is the same subscription. */
    public Made subscribe(Wish wish, IdempotencyKey key, Actor actor) {
        if (!actor.hasRole(Roles.INTEGRATION)) {
            throw new NotYourPartner();
        }
        UUID id = UUID.fromString(key.id());
        String request = fingerprints.of(actor.partner(), words(wish));
        Optional<String> before = subscriptions.request(id);
        if (before.isPresent()) {
            return again(id, request, before.get());
        }
        Grant grant = wishes.granted(actor.partner(), wish.grant(), wish.filter());
        URI sink = wishes.sink(wish.protocol(), wish.sink());
        if (subscriptions.of(Set.of(actor.partner())).size() >= MOST) {
            throw new SubscriptionRefused.TooMany(MOST);
        }
        String secret = secrets.make();
        boolean brought = wish.protocol() == Subscription.Protocol.HTTP;
        Subscription fresh = new Subscription(
                id,
                grant.id(),
                actor.partner(),
                wish.name(),
                wish.protocol(),
                sink,
                wish.filter(),
                brought ? Subscription.Status.UNVERIFIED : Subscription.Status.ACTIVE,
                null,
                0,
                Instant.now(clock),
                wish.fromBeginning() ? 0 : log.head(),
                0,
                0,
                null,
                null,
                null);
        String sealed = secrets.seal(id, secret);
        transaction.executeWithoutResult(status -> {
            subscriptions.add(fresh, sealed, request, actor.subject());
            facts.of(
                    fresh,
                    "subscribed",
                    actor.subject(),
                    "protocol",
                    wish.protocol().code());
        });
        if (brought) {
            steering.verify(fresh, actor);
        }
        return new Made(subscriptions.find(id).orElseThrow(), secret, true);
    }

    private Made again(UUID id, String request, String before) {
        if (!request.equals(before)) {
            throw new IdempotencyKeyReused();
        }
        return new Made(subscriptions.find(id).orElseThrow(), secrets.of(id).getFirst(), false);
    }

    /** Changes what is asked for, or where it is brought to, which has to be asked anew. */
    public Subscription change(
            Subscription subscription, @Nullable String sink, Filter filter, long version, Actor actor) {
        Steering.running(subscription);
        Grant grant = grants.find(subscription.grant()).orElseThrow();
        wishes.within(grant, filter);
        URI address = wishes.sink(subscription.protocol(), sink);
        if (!subscriptions.change(subscription.id(), version, filter, address)) {
            throw new SubscriptionRefused.Changed();
        }
        facts.of(subscription, "changed", actor.subject());
        if (address != null && !Objects.equals(address, subscription.sink())) {
            subscriptions.become(subscription.id(), Subscription.Status.UNVERIFIED, "sink-changed");
            steering.verify(subscriptions.find(subscription.id()).orElseThrow(), actor);
        }
        return subscriptions.find(subscription.id()).orElseThrow();
    }

    private static String words(Wish wish) {
        return String.join(
                "\n",
                wish.grant(),
                wish.name(),
                wish.protocol().code(),
                String.valueOf(wish.sink()),
                new TreeSet<>(wish.filter().types()).toString(),
                new TreeSet<>(wish.filter().programmes()).toString(),
                new TreeSet<>(wish.filter().partners()).toString(),
                String.valueOf(wish.fromBeginning()));
    }
}
