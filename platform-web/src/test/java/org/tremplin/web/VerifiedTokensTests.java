package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** A token is verified once, and refused as soon as its time is over all the same. */
class VerifiedTokensTests {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final AtomicInteger verified = new AtomicInteger();
    private Instant now = START;
    private final VerifiedTokens tokens = tokens();

    @Test
    void verifiesATokenOnce() {
        Jwt first = tokens.decode("good");
        assertThat(tokens.decode("good")).isSameAs(first);
        assertThat(verified).hasValue(1);
    }

    @Test
    void refusesAKnownTokenWhoseTimeIsOver() {
        tokens.decode("good");
        now = START.plus(Duration.ofMinutes(5)).plusSeconds(1);
        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void remembersNoForgery() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }

    private VerifiedTokens tokens() {
        JwtTimestampValidator validator = new JwtTimestampValidator(Duration.ZERO);
        validator.setClock(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        return new VerifiedTokens(this::verify, validator);
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (token.equals("forged")) {
            throw new BadJwtException("signed by somebody else");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("anna")
                .expiresAt(START.plus(Duration.ofMinutes(5)))
                .build();
    }
}
