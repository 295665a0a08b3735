package org.tremplin.subscription.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tremplin.subscription.sending.Answer;
import org.tremplin.subscription.sending.Sender;
import org.tremplin.web.Actor;

/** What can be done with a subscription that is there: verify, pause, resume, try, end it, change its secret. */
@Component
public class Steering {

    private final Subscriptions subscriptions;
    private final SigningSecrets secrets;
    private final Facts facts;
    private final Sender sender;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Steering(
            Subscriptions subscriptions,
            SigningSecrets secrets,
            Facts facts,
            Sender sender,
            TransactionTemplate transaction,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.facts = facts;
        this.sender = sender;
        this.transaction = transaction;
        this.clock = clock;
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

    /** Goes on after a pause, with what waited at once; a sink is asked again first. */
    public void resume(Subscription subscription, Actor actor) {
        running(subscription);
        subscriptions.hurry(subscription.id());
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

    static void running(Subscription subscription) {
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
}
