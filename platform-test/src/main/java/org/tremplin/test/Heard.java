package org.tremplin.test;

import org.tremplin.contracts.PublishedEvent;
import org.tremplin.platform.following.Envelope;

/**
 * A published event as it lies on its topic.
 *
 * @param key key of the record
 * @param raw the payload as text
 */
public record Heard(String key, Envelope envelope, PublishedEvent event, String raw) {}
