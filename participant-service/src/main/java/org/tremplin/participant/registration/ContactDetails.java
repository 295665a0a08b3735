package org.tremplin.participant.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached, as a form or a call gives it.
 *
 * @param phone digits with spaces, dots, hyphens or brackets, with a country code where known
 * @param email e-mail address
 * @param address postal address
 */
public record ContactDetails(
        @Size(max = 30, message = "{field.too-long}")
        @Pattern(regexp = "\\+?[0-9 ().-]*", message = "{field.phone}")
        @Nullable
        String phone,

        @Size(max = 254, message = "{field.too-long}") @Email(message = "{field.email}") @Nullable
        String email,

        @Size(max = 200, message = "{field.too-long}") @Nullable
        String address) {

    /** What is empty was not given. */
    public ContactDetails {
        phone = Registrant.given(phone);
        email = Registrant.given(email);
        address = Registrant.given(address);
    }

    @JsonIgnore
    boolean isEmpty() {
        return phone == null && email == null && address == null;
    }
}
