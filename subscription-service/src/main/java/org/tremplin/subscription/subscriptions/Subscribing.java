package org.tremplin.subscription.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.grants.Grants;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.sending.Answer;
import org.tremplin.subscription.sending.Sender;
import org.tremplin.subscription.sending.WebhookProperties;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.NotYourPartner;
import org.tremplin.web.Roles;

/** A partner's systems subscribe, change, pause, resume and end subscriptions within what the partner is granted. */
@Component
public class Subscribing {

    private static final int MOST = 200;
    private static final int LONGEST_SINK = 2000;

    private final Subscriptions subscriptions;
    private final Grants grants;
    private final SigningSecrets secrets;
    private final Facts facts;
    private final EventLog log;
    private final Sender sender;
    private final WebhookProperties properties;
    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Subscribing(
            Subscriptions subscriptions,
            Grants grants,
            SigningSecrets secrets,
            Facts facts,
            EventLog log,
            Sender sender,
            WebhookProperties properties,
            Fingerprints fingerprints,
            TransactionTemplate transaction,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.secrets = secrets;
        this.facts = facts;
        this.log = log;
        this.sender = sender;
        this.properties = properties;
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

    /** The subscription, if the actor may see it: those of her partner, and for coordinators those of partners she acts for. */
    public Subscription find(String id, Actor actor) {
        return uuid(id).flatMap(subscriptions::find)
                .filter(subscription -> maySee(actor, subscription))
                .orElseThrow(() -> new NotFound("subscription"));
    }

    /** All subscriptions that the actor may see. */
    public List<Subscription> all(Actor actor) {
        Set<String> holders = actor.hasRole(Roles.COORDINATOR) ? actor.partners() : Set.of(actor.partner());
        return subscriptions.of(holders);
    }

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
        Grant grant = granted(actor.partner(), wish.grant(), wish.filter());
        URI sink = sinkOf(wish);
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
            verify(fresh, actor);
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
        running(subscription);
        Grant grant = grants.find(subscription.grant()).orElseThrow();
        within(grant, filter);
        boolean brought = subscription.protocol() == Subscription.Protocol.HTTP;
        if (brought == (sink == null)) {
            throw new SubscriptionRefused.SinkMisplaced();
        }
        URI address = sink == null ? null : address(sink);
        if (!subscriptions.change(subscription.id(), version, filter, address)) {
            throw new SubscriptionRefused.Changed();
        }
        facts.of(subscription, "changed", actor.subject());
        if (brought && !Objects.equals(address, subscription.sink())) {
            subscriptions.become(subscription.id(), Subscription.Status.UNVERIFIED, "sink-changed");
            verify(subscriptions.find(subscription.id()).orElseThrow(), actor);
        }
        return subscriptions.find(subscription.id()).orElseThrow();
    }

    /** Asks the sink whether it wants events; why not, where it does not say so. */
    public Optional<String> verify(Subscription subscription, Actor actor) {
        running(subscription);
        URI sink = brought(subscription);
        Answer answer = sender.ask(sink);
        if (answer.isTaken()) {
            subscriptions.become(subscription.id(), Subscription.Status.ACTIVE, null);
            facts.of(subscription, "verified", actor.subject());
            return Optional.empty();
        }
        String trouble = answer.trouble() == null ? "status-" + answer.status() : answer.trouble();
        subscriptions.become(subscription.id(), Subscription.Status.UNVERIFIED, trouble);
        return Optional.of(trouble);
    }

    /** Sends nothing until it is resumed; what happens meanwhile waits. */
    public void pause(Subscription subscription, Actor actor) {
        running(subscription);
        if (subscriptions.become(subscription.id(), Subscription.Status.PAUSED, "paused-by-hand")) {
            facts.of(subscription, "paused", actor.subject());
        }
    }

    /** Goes on after a pause; a sink is asked again first. */
    public void resume(Subscription subscription, Actor actor) {
        running(subscription);
        if (subscription.protocol() == Subscription.Protocol.HTTP) {
            verify(subscription, actor).ifPresent(trouble -> {
                throw new SubscriptionRefused.NotVerified(trouble);
            });
        } else {
            subscriptions.become(subscription.id(), Subscription.Status.ACTIVE, null);
        }
        facts.of(subscription, "resumed", actor.subject());
    }

    /** Ends a subscription and forgets its deliveries. */
    public void end(Subscription subscription, Actor actor) {
        transaction.executeWithoutResult(status -> {
            facts.of(subscription, "removed", actor.subject());
            subscriptions.remove(subscription.id());
        });
    }

    /** A new secret to sign with; the one before goes on beside it for a while. */
    public String rotate(Subscription subscription, Actor actor) {
        running(subscription);
        brought(subscription);
        String secret = secrets.rotate(subscription.id());
        facts.of(subscription, "secret-rotated", actor.subject());
        return secret;
    }

    /** Sends an event that means nothing, at once, and tells what came back. */
    public Answer test(Subscription subscription, Actor actor) {
        running(subscription);
        URI sink = brought(subscription);
        String id = UUID.randomUUID().toString();
        String body = """
                {"specversion":"1.0","id":"%s","source":"/subscriptions/%s","type":"org.tremplin.subscription.test.v1",\
                "time":"%s","datacontenttype":"application/json","data":{"test":true}}""".formatted(id, subscription.id(), Instant.now(clock));
        facts.of(subscription, "tested", actor.subject());
        return sender.send(sink, secrets.of(subscription.id()), id, body);
    }

    private Grant granted(String holder, String name, Filter filter) {
        Grant grant = grants.find(holder, name)
                .filter(found -> found.holds(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .orElseThrow(SubscriptionRefused.NoGrant::new);
        within(grant, filter);
        return grant;
    }

    private static void within(Grant grant, Filter filter) {
        Set<String> types = new TreeSet<>();
        for (String type : filter.types()) {
            boolean all = type.equals(Grant.ALL);
            if (!all && (PublishedTypes.find(type).isEmpty() || !grant.coversType(type))) {
                types.add(type);
            }
        }
        Set<String> programmes = Grant.beyond(without(filter.programmes()), grant.programmes());
        Set<String> partners = Grant.beyond(without(filter.partners()), grant.partners());
        if (!types.isEmpty() || !programmes.isEmpty() || !partners.isEmpty()) {
            throw new SubscriptionRefused.BeyondGrant(types, programmes, partners);
        }
    }

    /** All means all that is granted, so it is never too much. */
    private static Set<String> without(Set<String> codes) {
        Set<String> named = new TreeSet<>(codes);
        named.remove(Grant.ALL);
        return named;
    }

    private @Nullable URI sinkOf(Wish wish) {
        boolean brought = wish.protocol() == Subscription.Protocol.HTTP;
        String sink = wish.sink();
        if (brought != (sink != null)) {
            throw new SubscriptionRefused.SinkMisplaced();
        }
        return sink == null ? null : address(sink);
    }

    private URI address(String sink) {
        try {
            URI uri = URI.create(sink);
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && properties.plainHttp();
            boolean named = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if ((secure || plain) && named && sink.length() <= LONGEST_SINK) {
                return uri;
            }
        } catch (IllegalArgumentException none) {
            // As unusable as the others.
        }
        throw new SubscriptionRefused.SinkUnusable();
    }

    private static void running(Subscription subscription) {
        if (subscription.status() == Subscription.Status.ENDED) {
            throw new SubscriptionRefused.Over();
        }
    }

    private static URI brought(Subscription subscription) {
        if (subscription.sink() == null) {
            throw new SubscriptionRefused.NotBrought();
        }
        return subscription.sink();
    }

    private static boolean maySee(Actor actor, Subscription subscription) {
        return actor.hasRole(Roles.COORDINATOR)
                ? actor.mayActFor(subscription.holder())
                : actor.partner().equals(subscription.holder());
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

    private static Optional<UUID> uuid(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
