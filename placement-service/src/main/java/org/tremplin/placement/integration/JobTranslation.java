package org.tremplin.placement.integration;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.placement.work.events.JobEvent;
import org.tremplin.placement.work.events.JobObtained;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What is told of jobs, keyed by the participant. */
@Component
class JobTranslation implements Translation<JobEvent> {

    @Override
    public Class<JobEvent> events() {
        return JobEvent.class;
    }

    @Override
    public Outgoing translate(JobEvent event) {
        return switch (event) {
            case JobObtained it ->
                new Outgoing(
                        it.participant(),
                        new JobObtainedV1(
                                it.participant(),
                                it.job(),
                                it.programme(),
                                it.employer(),
                                it.rome(),
                                it.start(),
                                it.contract(),
                                it.months(),
                                it.lasting()));
        };
    }
}
