package org.tremplin.subscription.log;

import org.jspecify.annotations.Nullable;

/**
 * What decides at a glance whom an event may concern.
 *
 * @param type its type
 * @param partner code of the partner that it belongs to
 */
public record Kind(String type, @Nullable String partner) {}
