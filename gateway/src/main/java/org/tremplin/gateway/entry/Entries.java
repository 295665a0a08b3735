package org.tremplin.gateway.entry;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tremplin.web.Correlation;

/** Asks the participant-service for the tokens of people who have a code. */
@Component
public class Entries {

    private static final String ADDRESS = "/api/participants/v1/entries";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final RestClient participants;
    private final Clock clock;

    Entries(EntryProperties properties, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(PATIENCE);
        this.participants = RestClient.builder()
                .baseUrl(properties.participant().resolve(ADDRESS).toString())
                .requestFactory(requests)
                .build();
        this.clock = clock;
    }

    private record Issued(String token, String participant, Instant expiresAt) {

        Entered.Held held() {
            return new Entered.Held(token, expiresAt);
        }
    }

    /** What became of a code. */
    sealed interface Outcome {

        /** It was good. */
        record In(Entered person) implements Outcome {}

        /** It was not; why is not said. */
        record NotGood() implements Outcome {}

        /** Nobody may try from this address for some seconds. */
        record TooOften(String seconds) implements Outcome {}

        /** The participant-service does not answer. */
        record Away() implements Outcome {}
    }

    /** Tries a code that was typed at an address of the network. */
    Outcome enter(String code, String address) {
        try {
            Issued issued = participants
                    .post()
                    .header("X-Forwarded-For", address)
                    .header(Correlation.HEADER, Correlation.current())
                    .body(Map.of("code", code))
                    .retrieve()
                    .requiredBody(Issued.class);
            return new Outcome.In(new Entered(issued.participant(), issued.held()));
        } catch (HttpClientErrorException refused) {
            return refused.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)
                    ? new Outcome.TooOften(seconds(refused))
                    : new Outcome.NotGood();
        } catch (RestClientException away) {
            return new Outcome.Away();
        }
    }

    /** Her token, renewed in time; refuses as an identity provider does where her stay is over. */
    public String tokenOf(Entered person) {
        synchronized (person) {
            if (clock.instant().isAfter(person.held().expiresAt().minus(EARLY))) {
                person.renewed(renewed(person.held().token()));
            }
            return person.held().token();
        }
    }

    private Entered.Held renewed(String token) {
        try {
            return participants
                    .post()
                    .uri("/renewals")
                    .headers(headers -> headers.setBearerAuth(token))
                    .header(Correlation.HEADER, Correlation.current())
                    .retrieve()
                    .requiredBody(Issued.class)
                    .held();
        } catch (HttpClientErrorException over) {
            throw new OAuth2AuthorizationException(new OAuth2Error("invalid_grant"));
        } catch (RestClientException away) {
            throw new OAuth2AuthorizationException(new OAuth2Error("server_error"));
        }
    }

    private static String seconds(HttpClientErrorException refused) {
        HttpHeaders headers = Objects.requireNonNullElseGet(refused.getResponseHeaders(), HttpHeaders::new);
        return Objects.requireNonNullElse(headers.getFirst(HttpHeaders.RETRY_AFTER), "60");
    }
}
