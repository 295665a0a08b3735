package org.tremplin.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tremplin.gateway.entry.Entered;
import org.tremplin.gateway.entry.Entries;

/** The access tokens of who is signed in; they stay in the session on this side, and are renewed before they end. */
public final class AccessTokens {

    private final OAuth2AuthorizedClientManager clients;
    private final Entries entries;

    AccessTokens(OAuth2AuthorizedClientManager clients, Entries entries) {
        this.clients = clients;
        this.entries = entries;
    }

    /** The token to pass on, where the caller signed in here and brings none of their own. */
    public Optional<String> current(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Optional.empty();
        }
        return switch (caller) {
            case OAuth2AuthenticationToken signedIn -> of(signedIn, request);
            case Entered person -> Optional.of(entries.tokenOf(person));
            case null, default -> Optional.empty();
        };
    }

    private Optional<String> of(OAuth2AuthenticationToken signedIn, HttpServletRequest request) {
        OAuth2AuthorizedClient client =
                clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(ProviderClient.REGISTRATION)
                        .principal(signedIn)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(HttpServletResponse.class.getName(), response())
                        .build());
        return Optional.ofNullable(client).map(held -> held.getAccessToken().getTokenValue());
    }

    private static HttpServletResponse response() {
        @Nullable
        HttpServletResponse response =
                RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes
                        ? attributes.getResponse()
                        : null;
        if (response == null) {
            throw new IllegalStateException("Tokens are only renewed for a request");
        }
        return response;
    }
}
