package org.tremplin.gateway.entry;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who judges codes.
 *
 * @param participant base address of the participant-service
 */
@ConfigurationProperties("tremplin.services")
record EntryProperties(URI participant) {}
