package org.tremplin.web;

import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Whose tokens a service accepts besides those of the consortium's identity provider; one bean per issuer.
 *
 * @param issuer the {@code iss} of its tokens
 * @param decoder verifies them and refuses what they may not claim
 */
public record FurtherIssuer(String issuer, JwtDecoder decoder) {}
