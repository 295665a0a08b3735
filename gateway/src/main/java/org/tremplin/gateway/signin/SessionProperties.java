package org.tremplin.gateway.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle after how long without a click or a keystroke a session ends
 * @param absolute after how long it ends in any case
 */
@ConfigurationProperties("tremplin.session")
record SessionProperties(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration absolute) {}
