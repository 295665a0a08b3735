package org.tremplin.participant.circle;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a participant's circle; {@code id} is always {@link #idOf} the participant. */
public sealed interface CircleCommand {

    /** Id of a participant's circle. */
    static String idOf(String participant) {
        return "circle:" + participant;
    }

    /**
     * Who asks.
     *
     * @param partner code of the partner acted for
     * @param holds whether it registered her or accompanies her in a programme that she has not left
     */
    record By(String partner, boolean holds) {}

    /**
     * Asks a partner to accompany the participant. It may be asked by who holds her file and by who accompanies her after a
     * referral; the same referral again changes nothing.
     *
     * @param referral id for the referral
     * @param receiver code of the partner that is asked
     * @param need code of the theme that it is about
     * @param note what the receiver should know, in free text
     */
    record Refer(
            @TargetAggregateIdentifier String id,
            String participant,
            String referral,
            By by,
            String receiver,
            String need,
            @Nullable String note)
            implements CircleCommand {}

    /** Takes a referral on; only the partner that was asked may. */
    record AcceptReferral(@TargetAggregateIdentifier String id, String referral, By by) implements CircleCommand {}

    /**
     * Says no to a referral; only the partner that was asked may.
     *
     * @param reason no-place, not-our-task, out-of-reach, declined-by-person or other
     */
    record DeclineReferral(@TargetAggregateIdentifier String id, String referral, By by, String reason)
            implements CircleCommand {}

    /** Ends a referral, or takes it back before it is answered; either side may, and who holds her file. */
    record EndReferral(@TargetAggregateIdentifier String id, String referral, By by) implements CircleCommand {}

    /**
     * Plans a step. With another partner it opens her file to that one, so it may be planned by who may also refer; with
     * itself every partner may plan that may change her file, and it opens nothing: nobody opens a file to themselves.
     *
     * @param step id for the step
     * @param partner code of the partner that takes the step with her
     * @param kind code of the theme that it is about
     * @param due day by which it is planned
     * @param note what is to be done, in free text
     */
    record PlanStep(
            @TargetAggregateIdentifier String id,
            String participant,
            String step,
            By by,
            String partner,
            String kind,
            LocalDate due,
            @Nullable String note)
            implements CircleCommand {}

    /**
     * Ends a step; the partner that takes it may, the one that planned it, and who holds her file.
     *
     * @param outcome done or given-up
     */
    record EndStep(@TargetAggregateIdentifier String id, String step, By by, String outcome) implements CircleCommand {}

    /**
     * Notes that the participant consents from today on; one consent is for one partner, purpose and category.
     *
     * @param consent id for the consent
     * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
     * @param partner code of the partner that it is for
     * @param category contact, pathway or sensitive
     * @param how written, oral or online
     * @param language ISO 639 code of the language of the text that she was shown or read
     * @param version version of that text
     * @param until last day on which it holds, where it has one
     */
    record GiveConsent(
            @TargetAggregateIdentifier String id,
            String participant,
            String consent,
            String purpose,
            String partner,
            String category,
            String how,
            String language,
            int version,
            @Nullable LocalDate until)
            implements CircleCommand {}

    /** Notes that she withdraws a consent, and with it every other one that says the same; it is never refused. */
    record WithdrawConsent(@TargetAggregateIdentifier String id, String consent) implements CircleCommand {}
}
