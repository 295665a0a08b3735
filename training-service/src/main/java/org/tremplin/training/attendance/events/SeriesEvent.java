package org.tremplin.training.attendance.events;

/** A fact in the life of one series, in the order in which it was decided; only the training-service relies on it. */
public sealed interface SeriesEvent
        permits SeriesPlanned,
                SessionScheduled,
                SessionMoved,
                SessionCancelled,
                SessionAttended,
                SessionMissed,
                SessionMadeUp,
                AttendanceCorrected,
                ThresholdReached,
                ThresholdLost {

    /** Id of the series. */
    String series();
}
