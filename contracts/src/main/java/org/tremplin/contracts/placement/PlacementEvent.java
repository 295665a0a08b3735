package org.tremplin.contracts.placement;

import org.tremplin.contracts.PublishedEvent;

/** What the placement-service tells: employers, internships, work-study contracts and jobs. */
public sealed interface PlacementEvent extends PublishedEvent
        permits EmployerJoinedV1,
                InternshipAgreedV1,
                InternshipStartedV1,
                InternshipHoursLoggedV1,
                InternshipCompletedV1,
                InternshipBrokenOffV1,
                WorkStudyStartedV1,
                WorkStudyCompletedV1,
                WorkStudyBrokenOffV1,
                JobObtainedV1,
                ErasureConfirmedV1 {}
