package org.tremplin.placement.work.events;

/** What happened to a work-study contract. */
public sealed interface WorkStudyEvent permits WorkStudyStarted, WorkStudyCompleted, WorkStudyBrokenOff {}
