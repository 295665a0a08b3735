package org.tremplin.participant.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.placement.WorkStudyBrokenOffV1;
import org.tremplin.contracts.placement.WorkStudyCompletedV1;
import org.tremplin.contracts.placement.WorkStudyStartedV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionCancelledV1;
import org.tremplin.contracts.training.SessionMovedV1;
import org.tremplin.contracts.training.SessionScheduledV1;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.platform.following.Changes;

/** What other services plan, as far as a person's next steps need it. */
final class Plans {

    static final String PLACEMENTS = "planned_placements";
    static final String SERIES = "planned_series";
    static final String SESSIONS = "planned_sessions";

    static final String AGREED = "agreed";
    static final String STARTED = "started";
    private static final String OVER = "over";

    private Plans() {}

    /**
     * An internship or work-study contract.
     *
     * @param kind internship or work-study
     * @param state agreed, started or over
     */
    record Placement(String participant, String programme, String kind, LocalDate start, LocalDate end, String state) {}

    /** A series of sessions of a cohort. */
    record Series(@Id String id, String programme, String cohort, String code) {}

    /** A session with a date. */
    record Session(
            String series,
            int session,
            LocalDate date,
            @Nullable LocalTime startsAt) {}

    static void note(TrainingEvent event, Changes changes) {
        switch (event) {
            case SeriesPlannedV1 it ->
                changes.set(
                        SERIES,
                        it.series(),
                        Map.of("programme", it.programme(), "cohort", it.cohort(), "code", it.code()));
            case SessionScheduledV1 it -> session(it.series(), it.session(), it.date(), it.startsAt(), changes);
            case SessionMovedV1 it -> session(it.series(), it.session(), it.to(), it.startsAt(), changes);
            case SessionCancelledV1 it -> session(it.series(), it.session(), null, null, changes);
            default -> {}
        }
    }

    static void note(PlacementEvent event, Changes changes) {
        switch (event) {
            case InternshipAgreedV1 it ->
                changes.set(
                        PLACEMENTS,
                        it.internship(),
                        placement(new Placement(
                                it.participant(), it.programme(), "internship", it.start(), it.end(), AGREED)));
            case WorkStudyStartedV1 it ->
                changes.set(
                        PLACEMENTS,
                        it.workStudy(),
                        placement(new Placement(
                                it.participant(), it.programme(), "work-study", it.start(), it.end(), STARTED)));
            case InternshipStartedV1 it -> state(it.internship(), STARTED, changes);
            case InternshipCompletedV1 it -> state(it.internship(), OVER, changes);
            case InternshipBrokenOffV1 it -> state(it.internship(), OVER, changes);
            case WorkStudyBrokenOffV1 it -> state(it.workStudy(), OVER, changes);
            case WorkStudyCompletedV1 it -> state(it.workStudy(), OVER, changes);
            default -> {}
        }
    }

    /** A session that was cancelled has no date, so nobody is told to go there. */
    private static void session(
            String series, int session, @Nullable LocalDate date, @Nullable LocalTime startsAt, Changes changes) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("series", series);
        values.put("session", session);
        values.put("date", date);
        values.put("startsAt", startsAt);
        changes.set(SESSIONS, series + "/" + session, values);
    }

    private static Map<String, Object> placement(Placement it) {
        return Map.of(
                "participant", it.participant(),
                "programme", it.programme(),
                "kind", it.kind(),
                "start", it.start(),
                "end", it.end(),
                "state", it.state());
    }

    private static void state(String placement, String state, Changes changes) {
        changes.set(PLACEMENTS, placement, Map.of("state", state));
    }
}
