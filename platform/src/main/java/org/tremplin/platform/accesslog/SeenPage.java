package org.tremplin.platform.accesslog;

import java.util.List;

/**
 * Some looks at somebody's file.
 *
 * @param entries newest first
 * @param page number of the page, from 0
 * @param more whether there are older ones
 */
public record SeenPage(List<Seen> entries, int page, boolean more) {}
