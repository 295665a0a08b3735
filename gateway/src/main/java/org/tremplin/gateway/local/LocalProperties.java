package org.tremplin.gateway.local;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the identity provider on one machine needs.
 *
 * @param data the folder where it keeps its signing key, so that tokens outlive a restart
 * @param serviceSecret the secret of the services' own clients; without it they get no tokens
 * @param tokenTime how long the token of a signed-in person lasts before the gateway renews it
 * @param guessing how many wrong passwords are borne
 */
@ConfigurationProperties("tremplin.local")
record LocalProperties(
        Path data,
        @Nullable String serviceSecret,
        @DefaultValue("10m") Duration tokenTime,
        @DefaultValue Guessing guessing) {

    /**
     * How many wrong passwords are borne, and how long a name or an address then waits.
     *
     * @param name for one login or client
     * @param address for one network address
     * @param first the first wait, which doubles with every further wrong password
     * @param longest the longest wait
     */
    record Guessing(
            @DefaultValue("5") int name,
            @DefaultValue("20") int address,
            @DefaultValue("30s") Duration first,
            @DefaultValue("15m") Duration longest) {}
}
