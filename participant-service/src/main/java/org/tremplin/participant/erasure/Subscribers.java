package org.tremplin.participant.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tremplin.platform.calling.ServiceCalls;

/** Asks the subscription-service which subscribers were ever told of people who are forgotten, and what they say. */
@Component
class Subscribers {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final int AT_ONCE = 500;
    private static final ParameterizedTypeReference<Map<String, Place>> PLACES = new ParameterizedTypeReference<>() {};

    private final @Nullable RestClient subscriptions;

    Subscribers(
            @Value("${tremplin.subscription-url:}") String url,
            @Value("${tremplin.identity.token-uri:}") String tokenUri,
            @Value("${tremplin.identity.client-id:}") String clientId,
            @Value("${tremplin.identity.client-secret:}") String clientSecret) {
        this.subscriptions =
                url.isEmpty() ? null : new ServiceCalls(tokenUri, clientId, clientSecret).to(url, PATIENCE);
    }

    /**
     * A subscription that was told of her.
     *
     * @param subscription its id
     * @param partner code of the partner whose system it is
     * @param name code by which the partner tells it apart
     * @param state how it is; removed where there is none any more
     * @param receivedAt when it took the news that she is forgotten
     * @param confirmedAt when it said that it has erased her
     */
    record Subscriber(
            UUID subscription,
            String partner,
            String name,
            String state,
            @Nullable Instant receivedAt,
            @Nullable Instant confirmedAt) {}

    /** What the subscription-service says of one person. */
    record Place(@Nullable Instant forgottenAt, List<Subscriber> subscribers) {}

    /** Whether there is a place here that knows who was told. */
    boolean areAsked() {
        return subscriptions != null;
    }

    /**
     * What is known of these people; those are missing of whom it cannot be told now. However many they are, this takes no
     * longer than one call may.
     */
    Map<String, Place> of(Collection<String> participants) {
        Map<String, Place> places = new ConcurrentHashMap<>();
        if (subscriptions != null && !participants.isEmpty()) {
            List<String> ids = List.copyOf(participants);
            RestClient asked = subscriptions;
            Thread asking = Thread.ofVirtual().name("subscribers").start(() -> ask(asked, ids, places));
            await(asking);
        }
        return Map.copyOf(places);
    }

    private static void await(Thread asking) {
        try {
            if (!asking.join(PATIENCE)) {
                asking.interrupt();
            }
        } catch (InterruptedException stopped) {
            asking.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(RestClient subscriptions, List<String> ids, Map<String, Place> places) {
        try {
            for (int from = 0; from < ids.size() && !Thread.currentThread().isInterrupted(); from += AT_ONCE) {
                Map<String, Place> some = subscriptions
                        .post()
                        .uri("/api/subscriptions/v1/erasures/places")
                        .body(Map.of("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE))))
                        .retrieve()
                        .body(PLACES);
                places.putAll(some == null ? Map.of() : some);
            }
        } catch (RestClientException | AuthenticationException | OAuth2AuthorizationException away) {
            LOG.warn(
                    "The subscription-service does not say who was told of erased people: {}",
                    away.getClass().getSimpleName());
        }
    }
}
