package org.tremplin.training.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a series may be asked to do. */
public sealed interface SeriesCommand {

    /** Id of the series. */
    String series();

    /** Plan the series by the rules that its programme has published. */
    record PlanSeries(
            @TargetAggregateIdentifier String series,
            String programme,
            String cohort,
            String code,
            String partner,
            int sessions,
            int thresholdPercent,
            String excused,
            @Nullable String requires)
            implements SeriesCommand {}

    /** Give a session its day, or another day, time or length. */
    record ScheduleSession(
            @TargetAggregateIdentifier String series,
            int session,
            LocalDate date,
            @Nullable LocalTime startsAt,
            @Nullable Integer minutes)
            implements SeriesCommand {}

    /** Cancel a session for everybody. */
    record CancelSession(@TargetAggregateIdentifier String series, int session, String reason)
            implements SeriesCommand {}

    /**
     * Say who was there. What is said stands for itself: said again it changes nothing, said otherwise it corrects.
     *
     * @param date day on which the session was held; may be left out where the session has a date
     */
    record MarkAttendance(
            @TargetAggregateIdentifier String series,
            int session,
            List<Marking> marks,
            @Nullable LocalDate date) implements SeriesCommand {}

    /**
     * One participant's mark.
     *
     * @param minutes how many of the session's minutes she was there, only with {@link Mark#LATE}
     */
    record Marking(String participant, Mark mark, @Nullable Integer minutes) {}

    /** Let a session that was made up in another series count for the one missed here. */
    record RecordMakeUp(
            @TargetAggregateIdentifier String series,
            int session,
            String participant,
            String madeUpIn,
            int madeUpSession,
            LocalDate on)
            implements SeriesCommand {}
}
