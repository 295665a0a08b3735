package org.tremplin.reporting.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Figures that say how fresh they are. */
public interface Timely {

    /** Time of the newest event counted, null before the first. */
    @Nullable
    Instant asOf();

    /** Events not counted yet, null while nobody can tell. */
    @Nullable
    Long behind();
}
