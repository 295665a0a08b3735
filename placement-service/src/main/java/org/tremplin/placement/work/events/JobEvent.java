package org.tremplin.placement.work.events;

/** What happened to a job. */
public sealed interface JobEvent permits JobObtained {}
