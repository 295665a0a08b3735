package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.ConsentGivenV1;
import org.tremplin.contracts.participant.ConsentWithdrawnV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ReferralAcceptedV1;
import org.tremplin.contracts.participant.ReferralDeclinedV1;
import org.tremplin.contracts.participant.ReferralEndedV1;
import org.tremplin.contracts.participant.ReferredV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.contracts.participant.StepDoneV1;
import org.tremplin.contracts.participant.StepPlannedV1;
import org.tremplin.participant.circle.events.CircleEvent;
import org.tremplin.participant.circle.events.ConsentGiven;
import org.tremplin.participant.circle.events.ConsentWithdrawn;
import org.tremplin.participant.circle.events.ReferralAccepted;
import org.tremplin.participant.circle.events.ReferralDeclined;
import org.tremplin.participant.circle.events.ReferralEnded;
import org.tremplin.participant.circle.events.Referred;
import org.tremplin.participant.circle.events.SharingChanged;
import org.tremplin.participant.circle.events.StepEnded;
import org.tremplin.participant.circle.events.StepPlanned;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What the others learn about a circle: who is in it and what each may know, never a note. */
@Component
class CircleTranslation implements Translation<CircleEvent> {

    @Override
    public Class<CircleEvent> events() {
        return CircleEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(CircleEvent event) {
        return new Outgoing(event.participant(), told(event));
    }

    private static ParticipantEvent told(CircleEvent event) {
        return switch (event) {
            case Referred it ->
                new ReferredV1(it.participant(), it.referral(), it.partner(), it.receiver(), it.need(), it.on());
            case ReferralAccepted it -> new ReferralAcceptedV1(it.participant(), it.referral(), it.partner(), it.on());
            case ReferralDeclined it ->
                new ReferralDeclinedV1(it.participant(), it.referral(), it.partner(), it.reason(), it.on());
            case ReferralEnded it -> new ReferralEndedV1(it.participant(), it.referral(), it.partner(), it.on());
            case StepPlanned it -> new StepPlannedV1(it.participant(), it.step(), it.partner(), it.kind(), it.due());
            case StepEnded it ->
                new StepDoneV1(it.participant(), it.step(), it.partner(), it.kind(), it.outcome(), it.on());
            case ConsentGiven it ->
                new ConsentGivenV1(
                        it.participant(), it.consent(), it.purpose(), it.partner(), it.category(), it.on(), it.until());
            case ConsentWithdrawn it ->
                new ConsentWithdrawnV1(
                        it.participant(), it.consent(), it.purpose(), it.partner(), it.category(), it.on());
            case SharingChanged it ->
                new SharingChangedV1(
                        it.participant(), it.partner(), it.existence(), it.contact(), it.pathway(), it.sensitive());
        };
    }
}
