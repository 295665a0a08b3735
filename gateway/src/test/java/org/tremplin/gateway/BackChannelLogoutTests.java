package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider says that somebody signed out elsewhere. */
class BackChannelLogoutTests extends GatewayTest {

    @Autowired
    JWKSource<SecurityContext> keys;

    private HttpResponse<String> tell(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder()
                        .issuer(base())
                        .audience("gateway")
                        .subject("trainer")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return send(call("/logout/connect/back-channel/tremplin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token.serialize())));
    }

    private RSAKey providersKey() throws Exception {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .getFirst()
                .toRSAKey();
    }

    private boolean isSignedIn(Browser browser) {
        return browser.openWithoutFollowing("/").statusCode() == 200;
    }

    @Test
    void endsAllSessionsOfThatPersonAndNobodyElses() throws Exception {
        Browser second = new Browser(base());
        Browser other = new Browser(base());
        browser.signIn("trainer", "demo");
        second.signIn("trainer", "demo");
        other.signIn("board", "demo");

        assertThat(tell(providersKey(), claims -> claims).statusCode()).isEqualTo(200);

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(isSignedIn(second)).isFalse();
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    void believesNobodyButTheProvider() throws Exception {
        browser.signIn("trainer", "demo");
        RSAKey forged =
                new RSAKeyGenerator(2048).keyID(providersKey().getKeyID()).generate();

        assertThat(tell(forged, claims -> claims).statusCode()).isEqualTo(400);
        assertThat(tell(providersKey(), claims -> claims.audience("another-client"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(tell(providersKey(), claims -> claims.issuer("https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(tell(providersKey(), claims -> claims.claim("events", Map.of("another-event", Map.of())))
                        .statusCode())
                .isEqualTo(400);
        assertThat(isSignedIn(browser)).isTrue();
    }
}
