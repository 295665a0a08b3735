package org.tremplin.subscription.sending;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param privateAddresses whether sinks may lie in private networks and on this machine
 * @param plainHttp whether sinks may do without TLS
 * @param origin how this sender names itself when it asks a sink whether it wants events
 * @param connect how long a connection may take
 * @param answer how long a sink may say nothing
 * @param total how long a delivery may take in all
 * @param perSubscription how many deliveries of one subscription may be under way
 * @param overall how many deliveries of this instance may be under way
 * @param retries how long to wait before each further try of a delivery; behind the last it has failed
 * @param jitter by which part a wait may be longer or shorter
 * @param breaker when a sink is left alone as a whole
 */
@ConfigurationProperties("tremplin.webhooks")
public record WebhookProperties(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("tremplin.example") String origin,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("15s") Duration total,
        @DefaultValue("8") int perSubscription,
        @DefaultValue("1000") int overall,

        @DefaultValue({"5s", "30s", "2m", "10m", "30m", "1h", "3h", "6h", "12h", "12h", "24h", "24h"})
        List<Duration> retries,

        @DefaultValue("0.2") double jitter,
        @DefaultValue Breaker breaker) {

    /**
     * When a sink is left alone as a whole.
     *
     * @param subjects how many different subjects have to fail, with no success between
     * @param first how long it is left alone at first
     * @param longest how long it is left alone at most; each time twice as long as before
     * @param pauseAfter after how long without any success the subscription is paused
     */
    public record Breaker(
            @DefaultValue("5") int subjects,
            @DefaultValue("5s") Duration first,
            @DefaultValue("5m") Duration longest,
            @DefaultValue("3d") Duration pauseAfter) {}
}
