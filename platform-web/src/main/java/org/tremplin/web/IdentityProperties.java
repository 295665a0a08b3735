package org.tremplin.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens a service accepts.
 *
 * @param issuer the {@code iss} that a token must carry
 * @param jwkSetUri where the issuer's public keys are
 * @param audience the {@code aud} that a token must contain
 */
@ConfigurationProperties("tremplin.identity")
record IdentityProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("tremplin") String audience) {}
