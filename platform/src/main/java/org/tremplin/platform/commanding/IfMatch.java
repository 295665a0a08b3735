package org.tremplin.platform.commanding;

import org.jspecify.annotations.Nullable;

/**
 * The version that an edit builds on, as a controller argument: read from the {@code If-Match} header.
 *
 * @param version version that the stream must be at, null if the caller does not mind
 */
public record IfMatch(@Nullable Long version) {}
