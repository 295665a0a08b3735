package org.tremplin.reporting.ingest;

import static org.tremplin.reporting.ingest.Paths.path;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.placement.ErasureConfirmedV1;
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
import org.tremplin.platform.following.Changes;

/** What the placement-service tells, as the figures keep it. */
final class PlacementFacts {

    private PlacementFacts() {}

    static void on(PlacementEvent event, Changes changes) {
        switch (event) {
            // Employers are counted by the internships they offer.
            case EmployerJoinedV1 e -> {}
            case ErasureConfirmedV1 e -> {}
            case InternshipAgreedV1 e ->
                internship(changes, e.participant(), e.programme(), e.internship())
                        .with("employer", e.employer())
                        .with("state", Journey.AGREED)
                        .with("start", e.start())
                        .with("minutesPlanned", e.minutesPlanned())
                        .with("minutes", 0)
                        .write();
            case InternshipStartedV1 e ->
                internship(changes, e.participant(), e.programme(), e.internship())
                        .with("state", Journey.RUNNING)
                        .write();
            case InternshipHoursLoggedV1 e ->
                internship(changes, e.participant(), e.programme(), e.internship())
                        .with("minutes", e.totalMinutes())
                        .write();
            case InternshipCompletedV1 e ->
                internship(changes, e.participant(), e.programme(), e.internship())
                        .with("state", Journey.COMPLETED)
                        .with("minutes", e.minutes())
                        .write();
            case InternshipBrokenOffV1 e ->
                internship(changes, e.participant(), e.programme(), e.internship())
                        .with("state", Journey.BROKEN_OFF)
                        .with("minutes", e.minutes())
                        .write();
            case WorkStudyStartedV1 e ->
                workStudy(changes, e.participant(), e.programme(), e.workStudy())
                        .with("employer", e.employer())
                        .with("start", e.start())
                        .with("state", Journey.RUNNING)
                        .write();
            case WorkStudyCompletedV1 e ->
                workStudy(changes, e.participant(), e.programme(), e.workStudy())
                        .with("state", Journey.COMPLETED)
                        .write();
            case WorkStudyBrokenOffV1 e ->
                workStudy(changes, e.participant(), e.programme(), e.workStudy())
                        .with("state", Journey.BROKEN_OFF)
                        .write();
            case JobObtainedV1 e ->
                new Part(changes, Journey.id(e.participant(), e.programme()), path("jobs", e.job()))
                        .with("employer", e.employer())
                        .with("start", e.start())
                        .with("lasting", e.lasting())
                        .write();
        }
    }

    private static Part internship(Changes changes, String participant, String programme, String internship) {
        return new Part(changes, Journey.id(participant, programme), path("internships", internship));
    }

    private static Part workStudy(Changes changes, String participant, String programme, String workStudy) {
        return new Part(changes, Journey.id(participant, programme), path("workStudies", workStudy));
    }

    /** One placement inside a journey, and the values it gets. */
    private record Part(Changes changes, String journey, String place, Map<String, Object> values) {

        Part(Changes changes, String journey, String place) {
            this(changes, journey, place, new LinkedHashMap<>());
        }

        Part with(String field, Object value) {
            values.put(place + "." + field, value);
            return this;
        }

        void write() {
            changes.set(Journey.COLLECTION, journey, values);
        }
    }
}
