package org.tremplin.web;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Lets the issuer that a token names verify it; whoever names none, or an unknown one, is the identity provider's to refuse. */
record DecoderByIssuer(Map<String, JwtDecoder> further, JwtDecoder provider) implements JwtDecoder {

    @Override
    public Jwt decode(String token) {
        String issuer = issuer(token);
        return (issuer == null ? provider : further.getOrDefault(issuer, provider)).decode(token);
    }

    private static @Nullable String issuer(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException unreadable) {
            return null;
        }
    }
}
