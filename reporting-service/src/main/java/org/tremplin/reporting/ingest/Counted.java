package org.tremplin.reporting.ingest;

/** What was counted, and how fresh it is. */
public record Counted<T>(T figures, Freshness freshness) {}
