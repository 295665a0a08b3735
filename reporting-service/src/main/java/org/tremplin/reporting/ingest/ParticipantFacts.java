package org.tremplin.reporting.ingest;

import static org.tremplin.reporting.ingest.Paths.only;
import static org.tremplin.reporting.ingest.Paths.path;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.ConsentGivenV1;
import org.tremplin.contracts.participant.ConsentWithdrawnV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.ReferralAcceptedV1;
import org.tremplin.contracts.participant.ReferralDeclinedV1;
import org.tremplin.contracts.participant.ReferralEndedV1;
import org.tremplin.contracts.participant.ReferredV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.contracts.participant.StageReachedV1;
import org.tremplin.contracts.participant.StageRetractedV1;
import org.tremplin.contracts.participant.StepDoneV1;
import org.tremplin.contracts.participant.StepPlannedV1;
import org.tremplin.platform.following.Changes;

/** What the participant-service tells, as the figures keep it. */
final class ParticipantFacts {

    private ParticipantFacts() {}

    static void on(ParticipantEvent event, Changes changes) {
        switch (event) {
            case PartnerJoinedV1 e ->
                changes.set(Partner.COLLECTION, e.partner(), Map.of("name", e.name(), "kind", e.kind()));
            case ProgrammePublishedV1 e -> changes.set(Programme.COLLECTION, e.programme(), published(e));
            // Nothing is counted of who is registered and in no programme.
            case ParticipantRegisteredV1 e -> {}
            case EnrolledV1 e -> entered(e, changes);
            case StageReachedV1 e -> stage(changes, e.participant(), e.programme(), e.cohort(), e.stage(), e.on());
            case StageRetractedV1 e -> stage(changes, e.participant(), e.programme(), e.cohort(), e.stage(), null);
            case PathwayEndedV1 e ->
                changes.set(
                        Journey.COLLECTION,
                        Journey.id(e.participant(), e.programme()),
                        only(
                                path("visits", e.cohort(), "exit"),
                                Map.of("outcome", e.outcome(), "outcomeClass", e.outcomeClass(), "on", e.on())));
            // No figure counts who may know what, and those of a person who was forgotten stay.
            case AgreementSignedV1 e -> {}
            case PartnerLeftV1 e -> {}
            case ReferredV1 e -> {}
            case ReferralAcceptedV1 e -> {}
            case ReferralDeclinedV1 e -> {}
            case ReferralEndedV1 e -> {}
            case StepPlannedV1 e -> {}
            case StepDoneV1 e -> {}
            case ConsentGivenV1 e -> {}
            case ConsentWithdrawnV1 e -> {}
            case SharingChangedV1 e -> {}
            case ParticipantErasedV1 e -> {}
        }
    }

    /** Who comes back with the same cohort has not left it. */
    private static void entered(EnrolledV1 event, Changes changes) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("participant", event.participant());
        values.put("programme", event.programme());
        values.put(path("visits", event.cohort(), "partner"), event.partner());
        values.put(path("visits", event.cohort(), "enrolledOn"), event.on());
        values.put(path("visits", event.cohort(), "exit"), null);
        changes.set(Journey.COLLECTION, Journey.id(event.participant(), event.programme()), values);
        changes.set(
                Entry.COLLECTION,
                Entry.id(event.programme(), event.cohort(), event.partner()),
                Map.of("programme", event.programme(), "cohort", event.cohort(), "partner", event.partner()));
    }

    private static void stage(
            Changes changes,
            String participant,
            String programme,
            String cohort,
            String stage,
            @Nullable LocalDate on) {
        changes.set(
                Journey.COLLECTION,
                Journey.id(participant, programme),
                only(path("visits", cohort, "stages", stage), on));
    }

    private static Map<String, Object> published(ProgrammePublishedV1 event) {
        return Map.of(
                "labels", event.labels(),
                "stages", event.stages(),
                "series", event.series(),
                "internshipCertificates",
                        Optional.ofNullable(event.internship())
                                .map(ProgrammePublishedV1.InternshipLimits::certificate)
                                .stream()
                                .toList(),
                "outcomes", event.outcomes());
    }
}
