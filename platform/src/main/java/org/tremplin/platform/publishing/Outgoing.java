package org.tremplin.platform.publishing;

import org.tremplin.contracts.PublishedEvent;

/**
 * A fact on its way out.
 *
 * @param subject participant concerned, or the aggregate where none is: what consumers see in order
 * @param event the fact
 */
public record Outgoing(String subject, PublishedEvent event) {}
