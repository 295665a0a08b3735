package org.tremplin.participant.timeline;

import java.util.Map;
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
import org.tremplin.participant.timeline.Line.Kind;
import org.tremplin.participant.timeline.Lines.About;

/** Which line an event of her circle becomes; what it opens to whom is no line of its own. */
final class CircleLines {

    private CircleLines() {}

    static void tell(CircleEvent event, Lines lines) {
        switch (event) {
            case Referred it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CIRCLE,
                        "referred",
                        Map.of("with", it.receiver(), "theme", it.need()));
            case ReferralAccepted it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CIRCLE,
                        "referral-accepted",
                        Map.of("with", it.partner()));
            case ReferralDeclined it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CIRCLE,
                        "referral-declined",
                        Map.of("with", it.partner(), "reason", it.reason()));
            case ReferralEnded it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CIRCLE,
                        "referral-ended",
                        Map.of("with", it.partner()));
            case StepPlanned it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CIRCLE,
                        "step-planned",
                        Map.of("with", it.partner(), "theme", it.kind(), "end", it.due()));
            case StepEnded it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CIRCLE,
                        "step-" + it.outcome(),
                        Map.of("with", it.partner(), "theme", it.kind()));
            case ConsentGiven it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CONSENT,
                        "consent-given",
                        Map.of("with", it.partner(), "purpose", it.purpose(), "category", it.category()));
            case ConsentWithdrawn it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CONSENT,
                        "consent-withdrawn",
                        Map.of("with", it.partner(), "purpose", it.purpose(), "category", it.category()));
            case SharingChanged it -> {}
        }
    }
}
