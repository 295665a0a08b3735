package org.tremplin.gateway.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the identity provider on one machine needs.
 *
 * @param data the folder where it keeps its signing key, so that tokens outlive a restart
 * @param serviceSecret the secret of the services' own clients; without it they get no tokens
 */
@ConfigurationProperties("tremplin.local")
record LocalProperties(Path data, @Nullable String serviceSecret) {}
