package org.tremplin.participant.circle;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.Code;
import org.tremplin.participant.themes.Theme;

/** What is said, by a form or a call, to change a circle. */
public sealed interface Wish {

    /**
     * Asks a partner to accompany her.
     *
     * @param receiver code of the partner that is asked
     * @param need code of the theme that it is about
     * @param note what the receiver should know once it has accepted
     */
    record Referral(
            @NotNull(message = "{field.partner-needed}") @Code(message = "{field.partner-needed}")
            String receiver,

            @NotNull(message = "{field.theme}") @Theme String need,

            @Size(max = 2000, message = "{field.too-long}") @Nullable
            String note)
            implements Wish {

        /** A note that is empty was not given. */
        public Referral {
            note = given(note);
        }
    }

    /**
     * Says no to a referral.
     *
     * @param reason no-place, not-our-task, out-of-reach, declined-by-person or other
     */
    record Refusal(
            @NotNull(message = "{field.decline-reason}")
            @Pattern(
                    regexp = "no-place|not-our-task|out-of-reach|declined-by-person|other",
                    message = "{field.decline-reason}")
            String reason)
            implements Wish {}

    /**
     * Plans a step.
     *
     * @param partner code of the partner that takes the step with her; the one acted for if not given
     * @param kind code of the theme that it is about
     * @param due day by which it is planned
     * @param note what is to be done
     */
    record Step(
            @Code(message = "{field.partner-needed}") @Nullable
            String partner,

            @NotNull(message = "{field.theme}") @Theme String kind,

            @NotNull(message = "{field.date-needed}") @FutureOrPresent(message = "{field.not-in-past}")
            LocalDate due,

            @Size(max = 2000, message = "{field.too-long}") @Nullable
            String note)
            implements Wish {

        /** What is empty was not given. */
        public Step {
            partner = given(partner);
            note = given(note);
        }
    }

    /**
     * Ends a step.
     *
     * @param outcome done or given-up
     */
    record StepEnd(
            @NotNull(message = "{field.step-outcome}")
            @Pattern(regexp = "done|given-up", message = "{field.step-outcome}")
            String outcome)
            implements Wish {}

    /**
     * Consents.
     *
     * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
     * @param partner code of the one partner that it is for
     * @param category contact, pathway or sensitive
     * @param how written, oral or online
     * @param language ISO 639 code of the language of the text that she was shown or read
     * @param version version of that text
     * @param until last day on which it holds, where it has one
     */
    record Consent(
            @NotNull(message = "{field.purpose}")
            @Pattern(
                    regexp = "accompaniment|placement|housing|health|follow-up|evaluation",
                    message = "{field.purpose}")
            String purpose,

            @NotNull(message = "{field.partner-needed}") @Code(message = "{field.partner-needed}")
            String partner,

            @NotNull(message = "{field.category}")
            @Pattern(regexp = "contact|pathway|sensitive", message = "{field.category}")
            String category,

            @NotNull(message = "{field.how}") @Pattern(regexp = "written|oral|online", message = "{field.how}")
            String how,

            @NotNull(message = "{field.consent-language}")
            @Pattern(regexp = "[a-z]{2,3}", message = "{field.consent-language}")
            String language,

            @NotNull(message = "{field.consent-version}") Integer version,

            @Nullable LocalDate until)
            implements Wish {}

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
