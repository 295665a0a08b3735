package org.tremplin.participant.timeline;

import java.util.Map;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipHoursLoggedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.placement.WorkStudyBrokenOffV1;
import org.tremplin.contracts.placement.WorkStudyCompletedV1;
import org.tremplin.contracts.placement.WorkStudyStartedV1;
import org.tremplin.participant.timeline.Line.Kind;
import org.tremplin.participant.timeline.Lines.About;

/** Which line an event of the placement-service becomes; the others concern no single person. */
final class PlacementLines {

    private static final String MINUTES = "minutes";

    private PlacementLines() {}

    static void tell(PlacementEvent event, Lines lines) {
        switch (event) {
            case InternshipAgreedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), lines.onceRecorded(it.start())),
                        Kind.PLACEMENT,
                        "internship-agreed",
                        Map.of(MINUTES, it.minutesPlanned(), "start", it.start(), "end", it.end()));
            case InternshipStartedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.PLACEMENT,
                        "internship-started",
                        Map.of());
            case InternshipHoursLoggedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.day()),
                        Kind.PLACEMENT,
                        "internship-hours-logged",
                        Map.of(MINUTES, it.minutes(), "total", it.programmeMinutes()));
            case InternshipCompletedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.PLACEMENT,
                        "internship-completed",
                        Map.of(MINUTES, it.minutes()));
            case InternshipBrokenOffV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.PLACEMENT,
                        "internship-broken-off",
                        Map.of("by", it.by()));
            case WorkStudyStartedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), lines.onceRecorded(it.start())),
                        Kind.PLACEMENT,
                        "work-study-started",
                        Map.of("contract", it.contract(), "end", it.end()));
            case WorkStudyBrokenOffV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.PLACEMENT,
                        it.trialPeriod() ? "work-study-broken-off-in-trial" : "work-study-broken-off",
                        Map.of("by", it.by()));
            case WorkStudyCompletedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.PLACEMENT,
                        "work-study-completed",
                        Map.of());
            case JobObtainedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), lines.onceRecorded(it.start())),
                        Kind.PLACEMENT,
                        it.lasting() ? "lasting-job-obtained" : "job-obtained",
                        Map.of("contract", it.contract()));
            default -> {}
        }
    }
}
