package org.tremplin.participant.accompaniment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps every person's circle, and the referrals by the partner that was asked. */
@Component
class AccompanimentProjection implements Projection<CircleEvent> {

    @Override
    public String name() {
        return "participant-circles";
    }

    @Override
    public Class<CircleEvent> events() {
        return CircleEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Accompaniment.COLLECTION, WaitingReferral.COLLECTION);
    }

    @Override
    public void on(CircleEvent event, Envelope envelope, Changes changes) {
        Map<String, @Nullable Object> values = new HashMap<>();
        switch (event) {
            case Referred it -> {
                values.put("referrals." + it.referral(), asked(it));
                values.put("notes." + it.referral(), it.note());
                changes.set(WaitingReferral.COLLECTION, it.referral(), waiting(it));
            }
            case ReferralAccepted it -> {
                referral(values, it.referral(), "accepted", Map.of("answeredOn", it.on()));
                changes.set(WaitingReferral.COLLECTION, it.referral(), Map.of("state", "accepted"));
            }
            case ReferralDeclined it -> {
                referral(values, it.referral(), "declined", Map.of("answeredOn", it.on(), "reason", it.reason()));
                changes.set(WaitingReferral.COLLECTION, it.referral(), Map.of("state", "declined"));
            }
            case ReferralEnded it -> {
                referral(values, it.referral(), "ended", Map.of("endedOn", it.on()));
                changes.set(WaitingReferral.COLLECTION, it.referral(), Map.of("state", "ended"));
            }
            case StepPlanned it -> {
                values.put("steps." + it.step(), planned(it));
                values.put("notes." + it.step(), it.note());
            }
            case StepEnded it -> {
                values.put("steps." + it.step() + ".outcome", it.outcome());
                values.put("steps." + it.step() + ".endedOn", it.on());
            }
            case ConsentGiven it -> values.put("consents." + it.consent(), given(it, envelope.partner()));
            case ConsentWithdrawn it -> values.put("consents." + it.consent() + ".withdrawnOn", it.on());
            case SharingChanged it -> {}
        }
        if (!values.isEmpty()) {
            changes.set(Accompaniment.COLLECTION, event.participant(), values);
        }
    }

    private static void referral(
            Map<String, @Nullable Object> values, String referral, String state, Map<String, ?> more) {
        String path = "referrals." + referral + ".";
        values.put(path + "state", state);
        more.forEach((name, value) -> values.put(path + name, value));
    }

    private static Accompaniment.Referral asked(Referred it) {
        return new Accompaniment.Referral(
                it.referral(), it.partner(), it.receiver(), it.need(), null, it.on(), "waiting", null, null, null);
    }

    private static Map<String, Object> waiting(Referred it) {
        return Map.of(
                "participant", it.participant(),
                "partner", it.partner(),
                "receiver", it.receiver(),
                "need", it.need(),
                "on", it.on(),
                "state", "waiting");
    }

    private static Accompaniment.Step planned(StepPlanned it) {
        return new Accompaniment.Step(
                it.step(), it.partner(), it.plannedBy(), it.kind(), it.due(), null, it.on(), null, null);
    }

    private static Accompaniment.Consent given(ConsentGiven it, @Nullable String recordedBy) {
        return new Accompaniment.Consent(
                it.consent(),
                it.purpose(),
                it.partner(),
                it.category(),
                it.how(),
                it.language(),
                it.version(),
                recordedBy == null || recordedBy.isEmpty() ? null : recordedBy,
                it.on(),
                it.until(),
                null);
    }
}
