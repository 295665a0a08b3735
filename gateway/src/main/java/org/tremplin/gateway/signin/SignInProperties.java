package org.tremplin.gateway.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider as the gateway's sign-in uses it. Every address is given, none is looked up, so that the
 * gateway can start before its provider does, which may be itself.
 *
 * @param issuer the issuer of the tokens
 * @param authorizationUri where people sign in
 * @param tokenUri where a code becomes a token
 * @param jwkSetUri where the issuer's keys are
 * @param endSessionUri where people sign out, empty where the provider has no such address
 * @param revocationUri where refresh tokens are taken back, empty where the provider has no such address
 * @param clientId the gateway's name at the provider
 * @param clientSecret the gateway's secret at the provider
 */
@ConfigurationProperties("tremplin.identity")
public record SignInProperties(
        String issuer,
        String authorizationUri,
        String tokenUri,
        String jwkSetUri,
        @DefaultValue("") String endSessionUri,
        @DefaultValue("") String revocationUri,
        String clientId,
        String clientSecret) {}
