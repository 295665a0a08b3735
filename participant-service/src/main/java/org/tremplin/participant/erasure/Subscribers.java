package org.tremplin.participant.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
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
     * @param partner code of the partner whose system it is
     * @param name code by which the partner tells it apart
     * @param state how it is; removed where there is none any more
     * @param receivedAt when it took the news that she is forgotten
     * @param confirmedAt when it said that it has erased her
     */
    record Subscriber(
            String partner,
            String name,
            String state,
            @Nullable Instant receivedAt,
            @Nullable Instant confirmedAt) {}

    /** What the subscription-service says of one person. */
    record Place(@Nullable Instant forgottenAt, List<Subscriber> subscribers) {}

    /** Whether this installation has subscribers at all. */
    boolean areAsked() {
        return subscriptions != null;
    }

    /** What is known of these people; those are missing of whom it cannot be told now. */
    Map<String, Place> of(Collection<String> participants) {
        Map<String, Place> places = new HashMap<>();
        List<String> ids = List.copyOf(participants);
        try {
            for (int from = 0; subscriptions != null && from < ids.size(); from += AT_ONCE) {
                Map<String, Place> some = subscriptions
                        .post()
                        .uri("/api/subscriptions/v1/erasures/places")
                        .body(Map.of("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE))))
                        .retrieve()
                        .body(PLACES);
                places.putAll(some == null ? Map.of() : some);
            }
        } catch (RestClientException
                | org.springframework.security.core.AuthenticationException
                | org.springframework.security.oauth2.core.OAuth2AuthorizationException away) {
            LOG.warn(
                    "The subscription-service does not say who was told of erased people: {}",
                    away.getClass().getSimpleName());
        }
        return places;
    }
}
