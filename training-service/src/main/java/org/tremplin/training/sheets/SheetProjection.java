package org.tremplin.training.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;
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
import org.tremplin.training.sheets.Sheet.Entry;

/** Keeps each series' plan and each session's sheet; rates are worked out when somebody looks. */
@Component
class SheetProjection implements Projection<SeriesEvent> {

    private static final String UNKNOWN = "unknown";

    @Override
    public String name() {
        return "training-sheets";
    }

    @Override
    public Class<SeriesEvent> events() {
        return SeriesEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(SeriesPlan.COLLECTION, Sheet.COLLECTION);
    }

    @Override
    public void on(SeriesEvent event, Envelope envelope, Changes changes) {
        changes.set(SeriesPlan.COLLECTION, event.series(), Map.of("version", envelope.sequence()));
        switch (event) {
            case SeriesPlanned it -> plan(it, changes);
            case SessionScheduled it ->
                sheet(
                        it,
                        it.session(),
                        values("date", it.date(), "startsAt", it.startsAt(), "minutes", it.minutes()),
                        changes);
            case SessionMoved it ->
                sheet(
                        it,
                        it.session(),
                        values("date", it.to(), "startsAt", it.startsAt(), "minutes", it.minutes()),
                        changes);
            case SessionCancelled it -> sheet(it, it.session(), Map.of("cancelled", it.reason()), changes);
            case SessionAttended it ->
                entry(it, it.session(), it.participant(), new Entry(it.mark(), it.minutes(), it.on(), null), changes);
            case SessionMissed it ->
                entry(it, it.session(), it.participant(), new Entry(it.mark(), it.minutes(), it.on(), null), changes);
            case SessionMadeUp it ->
                entry(it, it.session(), it.participant(), new Entry("present", null, it.on(), it.madeUpIn()), changes);
            case AttendanceCorrected it ->
                entry(it, it.session(), it.participant(), new Entry(it.after(), it.minutes(), it.on(), null), changes);
            case ThresholdReached it -> {}
            case ThresholdLost it -> {}
        }
    }

    private static void plan(SeriesPlanned it, Changes changes) {
        changes.set(
                SeriesPlan.COLLECTION,
                it.series(),
                values(
                        "programme", it.programme(),
                        "cohort", it.cohort(),
                        "code", it.code(),
                        "partner", it.partner(),
                        "sessions", it.sessions(),
                        "thresholdPercent", it.thresholdPercent(),
                        "excused", it.excused(),
                        "requires", it.requires()));
        for (int number = 1; number <= it.sessions(); number++) {
            sheet(
                    it,
                    number,
                    values(
                            "series", it.series(),
                            "programme", it.programme(),
                            "cohort", it.cohort(),
                            "code", it.code(),
                            "partner", it.partner(),
                            "number", number),
                    changes);
        }
    }

    private static void entry(SeriesEvent event, int session, String participant, Entry entry, Changes changes) {
        sheet(event, session, values("marks." + participant, UNKNOWN.equals(entry.mark()) ? null : entry), changes);
    }

    private static void sheet(
            SeriesEvent event, int session, Map<String, ? extends @Nullable Object> values, Changes changes) {
        changes.set(Sheet.COLLECTION, Sheet.idOf(event.series(), session), values);
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return values;
    }
}
