package org.tremplin.gateway.passage;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long the gateway waits for them.
 *
 * @param services the base address of each destination
 * @param limits how long to wait
 */
@ConfigurationProperties("tremplin")
record PassageProperties(
        Map<Destination, URI> services, @DefaultValue Limits limits) {

    /**
     * How long the gateway waits for a service's answer to begin, and for how many at a time.
     *
     * @param time the limit of every destination that has none of its own
     * @param patience how much longer to wait for a service that is slow, yet says that it is alive
     * @param services limits of single destinations, for those whose calls are meant to take long
     * @param body how long a sender may take over the body of a request
     * @param calls how many requests may be under way to one destination; more are answered for at once
     * @param open how long a destination that keeps failing is left alone before it is tried again
     */
    record Limits(
            @DefaultValue("1500ms") Duration time,
            @DefaultValue("8s") Duration patience,
            @DefaultValue Map<Destination, Duration> services,
            @DefaultValue("30s") Duration body,
            @DefaultValue("100") int calls,
            @DefaultValue("5s") Duration open) {

        Duration of(Destination destination) {
            return services.getOrDefault(destination, time);
        }
    }

    URI address(Destination destination) {
        URI address = services.get(destination);
        if (address == null) {
            throw new IllegalStateException("tremplin.services." + destination.code() + " is not set");
        }
        return address;
    }
}
