package org.tremplin.placement.integration;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.WorkStudyBrokenOffV1;
import org.tremplin.contracts.placement.WorkStudyCompletedV1;
import org.tremplin.contracts.placement.WorkStudyStartedV1;
import org.tremplin.placement.work.events.WorkStudyBrokenOff;
import org.tremplin.placement.work.events.WorkStudyCompleted;
import org.tremplin.placement.work.events.WorkStudyEvent;
import org.tremplin.placement.work.events.WorkStudyStarted;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What is told of work-study contracts, keyed by the participant. */
@Component
class WorkStudyTranslation implements Translation<WorkStudyEvent> {

    @Override
    public Class<WorkStudyEvent> events() {
        return WorkStudyEvent.class;
    }

    @Override
    public Outgoing translate(WorkStudyEvent event) {
        return switch (event) {
            case WorkStudyStarted it ->
                new Outgoing(
                        it.participant(),
                        new WorkStudyStartedV1(
                                it.participant(),
                                it.workStudy(),
                                it.programme(),
                                it.employer(),
                                it.rome(),
                                it.start(),
                                it.end(),
                                it.contract()));
            case WorkStudyCompleted it ->
                new Outgoing(
                        it.participant(),
                        new WorkStudyCompletedV1(
                                it.participant(), it.workStudy(), it.programme(), it.employer(), it.on()));
            case WorkStudyBrokenOff it ->
                new Outgoing(
                        it.participant(),
                        new WorkStudyBrokenOffV1(
                                it.participant(),
                                it.workStudy(),
                                it.programme(),
                                it.employer(),
                                it.on(),
                                it.by(),
                                it.trialPeriod()));
        };
    }
}
