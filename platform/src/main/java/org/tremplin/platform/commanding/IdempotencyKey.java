package org.tremplin.platform.commanding;

/**
 * A caller's word that two requests are one, as a controller argument: read from the {@code Idempotency-Key} header, at
 * most 200 visible ASCII characters.
 *
 * @param id UUID for the aggregate to be made: the same for the same client, path and key; random without a header
 * @param given whether the caller sent a key
 */
public record IdempotencyKey(String id, boolean given) {}
