package org.tremplin.platform.following;

/**
 * An event of the service's own store.
 *
 * @param envelope what it carries around its payload; the type is the payload's class name
 * @param event the payload
 */
public record StoredEvent(Envelope envelope, Object event) {}
