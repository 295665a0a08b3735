package org.tremplin.participant.openings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.Code;

/**
 * Why a file must be opened, and where her id is not known, whose.
 *
 * @param reason danger-to-life, child-protection, urgent-care or other
 * @param note what has happened
 * @param reference short reference of the person, such as P-1A2B3C
 * @param externalId number that a partner gave her
 * @param partner code of that partner
 */
public record Emergency(
        @NotNull(message = "{field.opening-reason}")
        @Pattern(regexp = "danger-to-life|child-protection|urgent-care|other", message = "{field.opening-reason}")
        String reason,

        @NotBlank(message = "{field.opening-note}") @Size(max = 2000, message = "{field.too-long}")
        String note,

        @Pattern(regexp = "[Pp]-[0-9A-Fa-f]{6}", message = "{field.reference}") @Nullable
        String reference,

        @Size(max = 100, message = "{field.too-long}") @Nullable
        String externalId,

        @Code(message = "{field.partner-needed}") @Nullable String partner) {

    /** What is empty was not given. */
    public Emergency {
        reference = given(reference);
        externalId = given(externalId);
        partner = given(partner);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
