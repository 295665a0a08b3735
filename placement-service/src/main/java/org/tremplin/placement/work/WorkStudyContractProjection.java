package org.tremplin.placement.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.work.events.WorkStudyBrokenOff;
import org.tremplin.placement.work.events.WorkStudyCompleted;
import org.tremplin.placement.work.events.WorkStudyEvent;
import org.tremplin.placement.work.events.WorkStudyStarted;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps {@link WorkStudyContract}. */
@Component
class WorkStudyContractProjection implements Projection<WorkStudyEvent> {

    private static final String CONTRACTS = "work_studies";

    @Override
    public String name() {
        return "placement-work-studies";
    }

    @Override
    public Class<WorkStudyEvent> events() {
        return WorkStudyEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(CONTRACTS);
    }

    @Override
    public void on(WorkStudyEvent event, Envelope envelope, Changes changes) {
        Map<String, @Nullable Object> values = new HashMap<>(valuesOf(event));
        values.put("version", envelope.sequence());
        changes.set(CONTRACTS, idOf(event), values);
    }

    private static String idOf(WorkStudyEvent event) {
        return switch (event) {
            case WorkStudyStarted started -> started.workStudy();
            case WorkStudyCompleted completed -> completed.workStudy();
            case WorkStudyBrokenOff broken -> broken.workStudy();
        };
    }

    private static Map<String, ? extends @Nullable Object> valuesOf(WorkStudyEvent event) {
        return switch (event) {
            case WorkStudyStarted started -> valuesOf(started);
            case WorkStudyCompleted completed -> Map.of("state", "completed", "endedOn", completed.on());
            case WorkStudyBrokenOff broken ->
                Map.of(
                        "state", "broken-off",
                        "endedOn", broken.on(),
                        "by", broken.by(),
                        "trialPeriod", broken.trialPeriod());
        };
    }

    private static Map<String, @Nullable Object> valuesOf(WorkStudyStarted started) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("participant", started.participant());
        values.put("programme", started.programme());
        values.put("cohort", started.cohort());
        values.put("employer", started.employer());
        values.put("rome", started.rome());
        values.put("start", started.start());
        values.put("end", started.end());
        values.put("contract", started.contract());
        values.put("state", "running");
        return values;
    }
}
