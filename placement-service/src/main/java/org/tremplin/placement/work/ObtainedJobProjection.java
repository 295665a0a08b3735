package org.tremplin.placement.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.work.events.JobEvent;
import org.tremplin.placement.work.events.JobObtained;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps {@link ObtainedJob}. */
@Component
class ObtainedJobProjection implements Projection<JobEvent> {

    @Override
    public String name() {
        return "placement-jobs";
    }

    @Override
    public Class<JobEvent> events() {
        return JobEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of("jobs");
    }

    @Override
    public void on(JobEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case JobObtained obtained -> changes.set("jobs", obtained.job(), values(obtained));
        }
    }

    private static Map<String, @Nullable Object> values(JobObtained obtained) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("participant", obtained.participant());
        values.put("programme", obtained.programme());
        values.put("cohort", obtained.cohort());
        values.put("employer", obtained.employer());
        values.put("rome", obtained.rome());
        values.put("start", obtained.start());
        values.put("contract", obtained.contract());
        values.put("months", obtained.months());
        values.put("lasting", obtained.lasting());
        return values;
    }
}
