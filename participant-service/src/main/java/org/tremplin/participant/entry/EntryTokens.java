package org.tremplin.participant.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.tremplin.participant.registration.KnownParticipants;
import org.tremplin.platform.privacy.Secrets;
import org.tremplin.web.FurtherIssuer;
import org.tremplin.web.Roles;

/** Signs the tokens of people who came in with a code; only this service accepts them, and only as participants'. */
@Configuration(proxyBeanMethods = false)
class EntryTokens {

    private static final String ENTRY = "entry";
    private static final String SINCE = "auth_time";
    private static final String AUDIENCE = "tremplin";
    private static final List<String> ROLES = List.of(Roles.PARTICIPANT);

    private final EntryProperties properties;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;
    private final JwtEncoder encoder;
    private final ObjectProvider<KnownParticipants> participants;

    EntryTokens(
            Secrets secrets, EntryProperties properties, Clock clock, ObjectProvider<KnownParticipants> participants) {
        this.properties = properties;
        this.clock = clock;
        this.participants = participants;
        this.keys = new ImmutableJWKSet<>(new JWKSet(key(secrets)));
        this.encoder = new NimbusJwtEncoder(keys);
    }

    /**
     * A token, as the gateway keeps it.
     *
     * @param token signed JWT
     * @param participant pseudonymous id (UUID) of the person
     * @param expiresAt when it ends, unless it is renewed before
     */
    record Issued(String token, String participant, Instant expiresAt) {}

    /**
     * Somebody's stay, as her token tells it.
     *
     * @param entry id of the giving from which it comes
     * @param since when she came in
     */
    record Stay(String participant, String entry, Instant since) {}

    /** The stay of which a token tells; none for a token that comes from no code. */
    static Optional<Stay> stay(Jwt token) {
        String participant = token.getSubject();
        String entry = token.getClaimAsString(ENTRY);
        Instant since = token.getClaimAsInstant(SINCE);
        return participant == null || entry == null || since == null
                ? Optional.empty()
                : Optional.of(new Stay(participant, entry, since));
    }

    Issued issue(Stay stay) {
        Instant now = clock.instant();
        Instant end = now.plus(properties.tokenTime());
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(properties.tokenIssuer())
                .audience(List.of(AUDIENCE))
                .subject(stay.participant())
                .issuedAt(now)
                .expiresAt(end)
                .claim("roles", ROLES)
                .claim(ENTRY, stay.entry())
                .claim(SINCE, stay.since().getEpochSecond())
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        return new Issued(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), stay.participant(), end);
    }

    @Bean
    FurtherIssuer participants() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.tokenIssuer()),
                new JwtClaimValidator<List<String>>("aud", List.of(AUDIENCE)::equals),
                new JwtClaimValidator<List<String>>("roles", ROLES::equals),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, this::isHere)));
        return new FurtherIssuer(properties.tokenIssuer(), decoder);
    }

    /** An erased person's token opens nothing from the moment in which her erasure is stored. */
    private boolean isHere(@Nullable String participant) {
        return participant != null && !participants.getObject().erased(participant);
    }

    private static ECKey key(Secrets secrets) {
        byte[] kept =
                secrets.of("participant-tokens", () -> fresh().toJSONString().getBytes(StandardCharsets.UTF_8));
        try {
            return ECKey.parse(new String(kept, StandardCharsets.UTF_8));
        } catch (ParseException impossible) {
            throw new IllegalStateException("The key for participants' tokens cannot be read", impossible);
        }
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
