package org.tremplin.participant.registration;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code of a country, ISO 3166-1 alpha-2, or nothing. */
@Constraint(validatedBy = CountryCode.Known.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface CountryCode {

    String message() default "{field.country}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the countries. */
    class Known implements ConstraintValidator<CountryCode, String> {

        private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || COUNTRIES.contains(code);
        }
    }
}
