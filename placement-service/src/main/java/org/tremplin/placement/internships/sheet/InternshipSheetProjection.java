package org.tremplin.placement.internships.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.internships.InternshipState;
import org.tremplin.placement.internships.events.InternshipAgreed;
import org.tremplin.placement.internships.events.InternshipBrokenOff;
import org.tremplin.placement.internships.events.InternshipCompleted;
import org.tremplin.placement.internships.events.InternshipHoursLogged;
import org.tremplin.placement.internships.events.InternshipStarted;
import org.tremplin.placement.internships.events.InternshipsEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps {@link InternshipSheet}, and {@link PathwaySheet} for the version that edits build on. */
@Component
class InternshipSheetProjection implements Projection<InternshipsEvent> {

    static final String SHEETS = "internships";
    static final String PATHWAYS = "internship_pathways";

    @Override
    public String name() {
        return "placement-internships";
    }

    @Override
    public Class<InternshipsEvent> events() {
        return InternshipsEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(SHEETS, PATHWAYS);
    }

    @Override
    public void on(InternshipsEvent event, Envelope envelope, Changes changes) {
        changes.set(SHEETS, event.internship(), valuesOf(event));
        changes.set(PATHWAYS, pathwayOf(event), Map.of("version", envelope.sequence()));
    }

    private static Map<String, ? extends @Nullable Object> valuesOf(InternshipsEvent event) {
        return switch (event) {
            case InternshipAgreed agreed -> valuesOf(agreed);
            case InternshipStarted started ->
                Map.of(
                        "state", InternshipState.RUNNING.code(),
                        "startedOn", started.on(),
                        "lastDay", started.on());
            case InternshipHoursLogged logged -> valuesOf(logged);
            case InternshipCompleted completed ->
                Map.of("state", InternshipState.COMPLETED.code(), "endedOn", completed.on());
            case InternshipBrokenOff broken ->
                Map.of(
                        "state", InternshipState.BROKEN_OFF.code(),
                        "endedOn", broken.on(),
                        "by", broken.by(),
                        "reason", broken.reason());
        };
    }

    private static Map<String, @Nullable Object> valuesOf(InternshipAgreed agreed) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("pathway", pathwayOf(agreed));
        values.put("participant", agreed.participant());
        values.put("programme", agreed.programme());
        values.put("cohort", agreed.cohort());
        values.put("employer", agreed.employer());
        values.put("partner", agreed.partner());
        values.put("rome", agreed.rome());
        values.put("start", agreed.start());
        values.put("end", agreed.end());
        values.put("plannedMinutes", agreed.plannedMinutes());
        values.put("state", InternshipState.AGREED.code());
        values.put("loggedMinutes", 0);
        values.put("days", Map.of());
        return values;
    }

    private static Map<String, @Nullable Object> valuesOf(InternshipHoursLogged logged) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("days." + logged.day(), logged.minutes() == 0 ? null : logged.minutes());
        values.put("loggedMinutes", logged.totalMinutes());
        values.put("lastDay", logged.lastDay());
        return values;
    }

    private static String pathwayOf(InternshipsEvent event) {
        return event.participant() + ":" + event.programme();
    }
}
