package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Real signed tokens against the keys of an issuer on this machine. */
@SpringBootTest(classes = TestApplication.class, properties = "logging.structured.format.console=")
@AutoConfigureMockMvc
class TokenTests {

    private static final String ISSUER = "https://identity.example";
    private static final RSAKey KEY = key("one");
    private static final HttpServer KEYS = keys();

    @Autowired
    MockMvcTester web;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("tremplin.identity.issuer", () -> ISSUER);
        registry.add(
                "tremplin.identity.jwk-set-uri",
                () -> "http://127.0.0.1:" + KEYS.getAddress().getPort() + "/jwks");
    }

    @AfterAll
    static void stop() {
        KEYS.stop(0);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer keys() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] set = new JWKSet(KEY.toPublicJWK()).toString().getBytes();
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, set.length);
                exchange.getResponseBody().write(set);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder()
                            .subject("anna")
                            .issuer(ISSUER)
                            .audience("tremplin")
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .claim("partner", "asti")
                            .claim("roles", List.of("trainer")))
                    .build();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult call(String token) {
        return web.get()
                .uri("/api/test/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    @Test
    void acceptsTheIssuersTokenWithItsRoles() {
        var answer = call(token(KEY, claims -> claims));

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.actor.roles[0]").isEqualTo("trainer");
        assertThat(call(token(KEY, claims -> claims.claim("roles", List.of("board")))))
                .hasStatus(403);
        assertThat(call(token(KEY, claims -> claims.claim("roles", null)))).hasStatus(403);
    }

    @Test
    void refusesEveryOtherToken() {
        assertThat(call(token(KEY, claims -> claims.issuer("https://other.example"))))
                .hasStatus(401);
        assertThat(call(token(KEY, claims -> claims.audience("another-house")))).hasStatus(401);
        assertThat(call(token(KEY, claims -> claims.audience((String) null)))).hasStatus(401);
        assertThat(call(token(
                        KEY,
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))))))
                .hasStatus(401);
        assertThat(call(token(key("one"), claims -> claims))).hasStatus(401);
        assertThat(call("nonsense")).hasStatus(401);
    }
}
