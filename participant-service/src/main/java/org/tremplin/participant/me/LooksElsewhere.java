package org.tremplin.participant.me;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tremplin.platform.accesslog.SeenPage;
import org.tremplin.platform.calling.ServiceCalls;

/** Asks the other services that know people who saw a person's file there; each keeps an access log of its own. */
@Component
class LooksElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(LooksElsewhere.class);
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Map<String, Log> logs = new LinkedHashMap<>();

    LooksElsewhere(
            @Value("${tremplin.training-url:}") String training,
            @Value("${tremplin.placement-url:}") String placement,
            @Value("${tremplin.subscription-url:}") String subscription,
            @Value("${tremplin.identity.token-uri:}") String tokenUri,
            @Value("${tremplin.identity.client-id:}") String clientId,
            @Value("${tremplin.identity.client-secret:}") String clientSecret) {
        ServiceCalls calls = new ServiceCalls(tokenUri, clientId, clientSecret);
        logs.put("training", log(calls, training, "training"));
        logs.put("placement", log(calls, placement, "placement"));
        logs.put("subscription", log(calls, subscription, "subscriptions"));
    }

    private static Log log(ServiceCalls calls, String url, String api) {
        return new Log(url.isEmpty() ? null : calls.to(url, PATIENCE), "/api/" + api + "/v1/access-log/looks");
    }

    /** The access log of a service; nobody is called where its address is not set. */
    private record Log(@Nullable RestClient service, String path) {}

    /** Whose looks are asked for, as the other service takes it. */
    private record Asked(UUID participant, @Nullable Instant before) {}

    /** What some services told, by their names, and which of them told nothing. */
    record Told(Map<String, SeenPage> pages, Set<String> missing) {}

    /** All services that may know something. */
    Set<String> services() {
        return logs.keySet();
    }

    /** The looks of before a moment, where one is given; all services together take no longer than one may. */
    Told of(UUID participant, @Nullable Instant before, Set<String> services) {
        Asked asked = new Asked(participant, before);
        Map<String, CompletableFuture<@Nullable SeenPage>> asking = new TreeMap<>();
        for (String service : services) {
            asking.put(
                    service,
                    CompletableFuture.supplyAsync(
                                    () -> ask(service, asked),
                                    call -> Thread.ofVirtual()
                                            .name("looks-elsewhere")
                                            .start(call))
                            .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        }
        Map<String, SeenPage> pages = new TreeMap<>();
        asking.forEach((service, answer) -> {
            SeenPage page = answer.join();
            if (page != null) {
                pages.put(service, page);
            }
        });
        Set<String> missing = new TreeSet<>(services);
        missing.removeAll(pages.keySet());
        return new Told(pages, missing);
    }

    private @Nullable SeenPage ask(String service, Asked asked) {
        Log log = logs.get(service);
        if (log == null || log.service() == null) {
            return null;
        }
        try {
            return log.service().post().uri(log.path()).body(asked).retrieve().body(SeenPage.class);
        } catch (RestClientException | AuthenticationException | OAuth2AuthorizationException away) {
            LOG.warn(
                    "The {}-service does not say who saw a file there: {}",
                    service,
                    away.getClass().getSimpleName());
            return null;
        }
    }
}
