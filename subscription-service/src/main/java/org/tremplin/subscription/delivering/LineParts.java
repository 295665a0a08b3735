package org.tremplin.subscription.delivering;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.sending.Sender;
import org.tremplin.subscription.sending.WebhookProperties;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.SigningSecrets;
import org.tremplin.subscription.subscriptions.Subscriptions;

/** What every line works with. */
record LineParts(
        EventLog log,
        Deliveries deliveries,
        Runs runs,
        Subscriptions subscriptions,
        Gate gate,
        SigningSecrets secrets,
        Facts facts,
        Sender sender,
        WebhookProperties properties,
        Semaphore overall,
        Clock clock) {}
