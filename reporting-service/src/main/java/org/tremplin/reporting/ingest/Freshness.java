package org.tremplin.reporting.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a figure is.
 *
 * @param asOf time of the newest event counted, null before the first
 * @param behind events told by the services and not counted yet, null while the message broker does not answer
 * @param parked participants whose events wait because one of them could not be counted
 */
public record Freshness(@Nullable Instant asOf, @Nullable Long behind, int parked) {}
