package org.tremplin.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.tremplin.web.Actor;

/** Says who calls, as far as that can be believed. */
final class Callers {

    private static final String BEARER = "Bearer ";

    /** A household or a machine has all addresses of this many bytes in IPv6. */
    private static final int NETWORK = 8;

    private final JwtDecoder tokens;
    private final Cache<String, Optional<String>> clients = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Callers(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    /** Who is signed in here. */
    static Optional<String> user() {
        return Optional.of(Actor.current())
                .filter(actor -> !actor.isAnonymous())
                .map(Actor::subject);
    }

    /** The client that the request's own token was given to; nobody where the token is not a valid one. */
    Optional<String> client(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return clients.get(authorization.substring(BEARER.length()).strip(), this::holder);
    }

    private Optional<String> holder(String token) {
        try {
            Jwt claims = tokens.decode(token);
            return Optional.ofNullable(claims.getClaimAsString("azp"))
                    .or(() -> Optional.ofNullable(claims.getClaimAsString("client_id")))
                    .or(() -> Optional.ofNullable(claims.getSubject()));
        } catch (JwtException e) {
            return Optional.empty();
        }
    }

    /** The network address that the request comes from; in IPv6 its network, because addresses there cost nothing. */
    static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] six = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(six, Math.min(six.length, NETWORK)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
