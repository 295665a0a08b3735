package org.tremplin.reporting.scope;

import org.jspecify.annotations.Nullable;
import org.tremplin.reporting.ingest.Programme;

/**
 * The people a figure is about.
 *
 * @param programme the programme they are in
 * @param cohort code of their cohort, null for all of the programme
 * @param partner code of the partner responsible for them, null for all
 */
public record Scope(
        Programme programme,
        @Nullable String cohort,
        @Nullable String partner) {}
