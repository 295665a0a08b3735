package org.tremplin.placement.programmes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps {@link Programme} as it was last published. */
@Component
class ProgrammeProjection implements Projection<ParticipantEvent> {

    @Override
    public String name() {
        return Programme.FOLLOWER;
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of("programmes");
    }

    @Override
    public void on(ParticipantEvent event, Envelope envelope, Changes changes) {
        if (event instanceof ProgrammePublishedV1 published) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("labels", published.labels());
            values.put("internship", limits(published.internship()));
            values.put("workStudy", limits(published.workStudy()));
            values.put("lastingJobMonths", published.lastingJobMonths());
            changes.set("programmes", published.programme(), values);
        }
    }

    private static @Nullable Object limits(ProgrammePublishedV1.@Nullable InternshipLimits limits) {
        return limits == null ? null : new Programme.InternshipLimits(limits.hours(), limits.months());
    }

    private static @Nullable Object limits(ProgrammePublishedV1.@Nullable WorkStudyLimits limits) {
        return limits == null ? null : new Programme.WorkStudyLimits(limits.minMonths(), limits.maxMonths());
    }
}
