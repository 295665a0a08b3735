package org.tremplin.contracts.participant;

import org.tremplin.contracts.PublishedEvent;

/** What the participant-service tells: who takes part in the consortium, and how far each pathway has come. */
public sealed interface ParticipantEvent extends PublishedEvent
        permits PartnerJoinedV1,
                ProgrammePublishedV1,
                ParticipantRegisteredV1,
                EnrolledV1,
                StageReachedV1,
                StageRetractedV1,
                PathwayEndedV1,
                AgreementSignedV1,
                PartnerLeftV1,
                ReferredV1,
                ReferralAcceptedV1,
                ReferralDeclinedV1,
                ReferralEndedV1,
                StepPlannedV1,
                StepDoneV1,
                ConsentGivenV1,
                ConsentWithdrawnV1,
                SharingChangedV1,
                ParticipantErasedV1 {}
