package org.tremplin.training.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.training.AttendanceCorrectedV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionCancelledV1;
import org.tremplin.contracts.training.SessionMissedV1;
import org.tremplin.contracts.training.SessionMovedV1;
import org.tremplin.contracts.training.SessionScheduledV1;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;
import org.tremplin.training.attendance.events.AttendanceCorrected;
import org.tremplin.training.attendance.events.SeriesEvent;
import org.tremplin.training.attendance.events.SeriesPlanned;
import org.tremplin.training.attendance.events.SessionAttended;
import org.tremplin.training.attendance.events.SessionCancelled;
import org.tremplin.training.attendance.events.SessionMadeUp;
import org.tremplin.training.attendance.events.SessionMissed;
import org.tremplin.training.attendance.events.SessionMoved;
import org.tremplin.training.attendance.events.SessionScheduled;
import org.tremplin.training.attendance.events.ThresholdLost;
import org.tremplin.training.attendance.events.ThresholdReached;

/** What the other services hear of series and attendance. Minutes and thresholds stay here: the certificate is the fact. */
@Component
class SeriesTranslation implements Translation<SeriesEvent> {

    @Override
    public Class<SeriesEvent> events() {
        return SeriesEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(SeriesEvent event) {
        return switch (event) {
            case SeriesPlanned it ->
                new Outgoing(
                        it.series(),
                        new SeriesPlannedV1(
                                it.series(),
                                it.programme(),
                                it.cohort(),
                                it.code(),
                                it.partner(),
                                it.sessions(),
                                it.thresholdPercent()));
            case SessionScheduled it ->
                new Outgoing(it.series(), new SessionScheduledV1(it.series(), it.session(), it.date(), it.startsAt()));
            case SessionMoved it ->
                new Outgoing(
                        it.series(), new SessionMovedV1(it.series(), it.session(), it.from(), it.to(), it.startsAt()));
            case SessionCancelled it ->
                new Outgoing(it.series(), new SessionCancelledV1(it.series(), it.session(), it.reason()));
            case SessionAttended it -> new Outgoing(it.participant(), attended(it));
            case SessionMadeUp it -> new Outgoing(it.participant(), madeUp(it));
            case SessionMissed it ->
                new Outgoing(
                        it.participant(),
                        new SessionMissedV1(
                                it.participant(),
                                it.series(),
                                it.programme(),
                                it.cohort(),
                                it.code(),
                                it.session(),
                                it.mark(),
                                it.on()));
            case AttendanceCorrected it ->
                new Outgoing(
                        it.participant(),
                        new AttendanceCorrectedV1(
                                it.participant(),
                                it.series(),
                                it.programme(),
                                it.cohort(),
                                it.code(),
                                it.session(),
                                it.before(),
                                it.after(),
                                it.on()));
            case ThresholdReached it -> null;
            case ThresholdLost it -> null;
        };
    }

    private static SessionAttendedV1 attended(SessionAttended it) {
        return new SessionAttendedV1(
                it.participant(),
                it.series(),
                it.programme(),
                it.cohort(),
                it.code(),
                it.session(),
                it.mark(),
                it.on(),
                null);
    }

    private static SessionAttendedV1 madeUp(SessionMadeUp it) {
        return new SessionAttendedV1(
                it.participant(),
                it.series(),
                it.programme(),
                it.cohort(),
                it.code(),
                it.session(),
                "present",
                it.on(),
                it.madeUpIn());
    }
}
