package org.tremplin.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/**
 * An identity provider for tests: signs tokens, publishes its keys, and stands in for the look-up of names. Who has an id
 * of eight zeros to begin with is known only to who asks for the second time.
 */
final class TestIdentity {

    /** Whose staff everybody is where a test says nothing else. */
    static final String PARTNER = "asti";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String LATE = "00000000-";
    private static final long VALID_SECONDS = 3600;
    private static final TestIdentity SHARED = new TestIdentity();

    private final RSAKey key;
    private final HttpServer server;
    private final Set<String> askedFor = ConcurrentHashMap.newKeySet();

    /** Signing takes long, and tests ask thousands of times for the tokens of few. */
    private final Map<List<?>, String> tokens = new ConcurrentHashMap<>();

    private TestIdentity() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                                .formatted(tokenOf(Roles.SERVICE, PARTNER))));
        server.createContext("/api/participants/v1/participants/names", this::names);
        server.start();
    }

    static TestIdentity shared() {
        return SHARED;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of staff of a partner in a role; the coordinator of asti has the mandate of every partner. */
    String tokenOf(String role, String partner) {
        boolean home = partner.equals(PARTNER);
        List<String> partners =
                home && role.equals(Roles.COORDINATOR) ? List.of(partner, Actor.EVERY_PARTNER) : List.of(partner);
        return token(home ? role : role + "@" + partner, partner, partners, role);
    }

    String token(String subject, String partner, List<String> partners, String... roles) {
        return tokens.computeIfAbsent(
                List.of(subject, partner, partners, List.of(roles)),
                asked -> signed(subject, partner, partners, List.of(roles)));
    }

    private String signed(String subject, String partner, List<String> partners, List<String> roles) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(url())
                            .subject(subject)
                            .audience("tremplin")
                            .claim("partner", partner)
                            .claim("partners", partners)
                            .claim("roles", roles)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(VALID_SECONDS)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void names(HttpExchange exchange) {
        try {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(
                    exchange,
                    UUID.matcher(asked)
                            .results()
                            .map(MatchResult::group)
                            .filter(id -> !askedFor.add(id) || !id.startsWith(LATE))
                            .map(id -> "{\"id\":\"%s\",\"name\":\"Person %s\"}".formatted(id, id.substring(0, 4)))
                            .collect(Collectors.joining(",", "{\"names\":[", "]}")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
