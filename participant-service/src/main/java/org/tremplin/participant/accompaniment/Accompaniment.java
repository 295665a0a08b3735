package org.tremplin.participant.accompaniment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The circle of one person, as her page and her own view show it.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referrals by id
 * @param steps by id
 * @param consents by id
 * @param notes free text about referrals and steps by their ids, all in one place, so that it can be forgotten as one
 */
@Document(collection = Accompaniment.COLLECTION)
public record Accompaniment(
        @Id String participant,
        Map<String, Referral> referrals,
        Map<String, Step> steps,
        Map<String, Consent> consents,
        Map<String, String> notes) {

    static final String COLLECTION = "circles";

    /** What a document does not hold is empty. */
    public Accompaniment {
        referrals = referrals == null ? Map.of() : referrals;
        steps = steps == null ? Map.of() : steps;
        consents = consents == null ? Map.of() : consents;
        notes = notes == null ? Map.of() : notes;
    }

    static Accompaniment none(String participant) {
        return new Accompaniment(participant, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Her referrals, newest first. */
    public List<Referral> newestReferrals() {
        return newest(referrals.values(), Referral::on).stream()
                .map(it -> it.with(notes.get(it.referral())))
                .toList();
    }

    /** Her steps, the next one first, then those that ended. */
    public List<Step> orderedSteps() {
        return steps.values().stream()
                .map(it -> it.with(notes.get(it.step())))
                .sorted(Comparator.comparing(Step::isOpen).reversed().thenComparing(Step::due))
                .toList();
    }

    /** Her consents, newest first. */
    public List<Consent> newestConsents() {
        return newest(consents.values(), Consent::on);
    }

    private static <T> List<T> newest(Collection<T> all, Function<T, LocalDate> on) {
        return all.stream().sorted(Comparator.comparing(on).reversed()).toList();
    }

    /**
     * A referral.
     *
     * @param referral id (UUID)
     * @param partner code of the partner that referred
     * @param receiver code of the partner that was asked
     * @param need code of the theme that it is about
     * @param note what the receiver should know, null where nothing was said, or after erasure
     * @param on day on which it was asked
     * @param state waiting, accepted, declined or ended
     * @param answeredOn day of the answer
     * @param reason why it was declined
     * @param endedOn day on which it ended
     */
    public record Referral(
            String referral,
            String partner,
            String receiver,
            String need,
            @Nullable String note,
            LocalDate on,
            String state,
            @Nullable LocalDate answeredOn,
            @Nullable String reason,
            @Nullable LocalDate endedOn) {

        private Referral with(@Nullable String said) {
            return new Referral(referral, partner, receiver, need, said, on, state, answeredOn, reason, endedOn);
        }
    }

    /**
     * A planned step.
     *
     * @param step id (UUID)
     * @param partner code of the partner that takes it with her
     * @param plannedBy code of the partner that planned it
     * @param kind code of the theme that it is about
     * @param due day by which it is planned
     * @param note what is to be done, null where nothing was said, or after erasure
     * @param on day on which it was planned
     * @param outcome done or given-up, null while it is open
     * @param endedOn day on which it ended
     */
    public record Step(
            String step,
            String partner,
            String plannedBy,
            String kind,
            LocalDate due,
            @Nullable String note,
            LocalDate on,
            @Nullable String outcome,
            @Nullable LocalDate endedOn) {

        /** Whether it has not ended. */
        @JsonIgnore
        public boolean isOpen() {
            return outcome == null;
        }

        private Step with(@Nullable String said) {
            return new Step(step, partner, plannedBy, kind, due, said, on, outcome, endedOn);
        }
    }

    /**
     * A consent.
     *
     * @param consent id (UUID)
     * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
     * @param partner code of the one partner that it is for
     * @param category contact, pathway or sensitive
     * @param how written, oral or online
     * @param language ISO 639 code of the language of the text that she was shown or read
     * @param version version of that text
     * @param recordedBy code of the partner that noted it, null where she gave it herself
     * @param on day on which she consented
     * @param until last day on which it holds
     * @param withdrawnOn day on which she withdrew it
     */
    public record Consent(
            String consent,
            String purpose,
            String partner,
            String category,
            String how,
            String language,
            int version,
            @Nullable String recordedBy,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate withdrawnOn) {

        /** Whether it holds on a day. */
        public boolean holds(LocalDate today) {
            return withdrawnOn == null && (until == null || !until.isBefore(today));
        }
    }
}
