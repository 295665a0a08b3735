package org.tremplin.participant.pathway;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.placement.WorkStudyCompletedV1;
import org.tremplin.contracts.placement.WorkStudyStartedV1;
import org.tremplin.participant.pathway.StagesByFact.Fact;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Policy;

/** Internships, work-study contracts and jobs reach the stages that the programme gives them. */
@Component
class WhenPlacementAdvancesReachStage implements Policy<PlacementEvent> {

    private final StagesByFact stages;

    WhenPlacementAdvancesReachStage(StagesByFact stages) {
        this.stages = stages;
    }

    @Override
    public String name() {
        return "participant-placements";
    }

    @Override
    public Class<PlacementEvent> events() {
        return PlacementEvent.class;
    }

    @Override
    public void react(PlacementEvent event, Envelope envelope) {
        long position = envelope.sequence();
        switch (event) {
            case InternshipStartedV1 it ->
                stages.reach(
                        "internship-started",
                        fact(it.participant(), it.programme(), "internship:" + it.internship(), position, it.on()));
            case InternshipCompletedV1 it ->
                stages.reach(
                        "internship-completed",
                        fact(it.participant(), it.programme(), "internship:" + it.internship(), position, it.on()));
            case WorkStudyStartedV1 it ->
                stages.reach(
                        "work-study-started",
                        fact(it.participant(), it.programme(), "work-study:" + it.workStudy(), position, it.start()));
            case WorkStudyCompletedV1 it ->
                stages.reach(
                        "work-study-completed",
                        fact(it.participant(), it.programme(), "work-study:" + it.workStudy(), position, it.on()));
            case JobObtainedV1 it ->
                stages.reach(
                        "job-obtained",
                        fact(it.participant(), it.programme(), "job:" + it.job(), position, it.start()));
            default -> {}
        }
    }

    private static Fact fact(String participant, String programme, String cause, long position, LocalDate on) {
        return new Fact(participant, programme, cause, position, null, on);
    }
}
