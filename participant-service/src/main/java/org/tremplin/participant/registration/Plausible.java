package org.tremplin.participant.registration;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of a person fits together; each contradiction is told at its field. */
@Constraint(validatedBy = Plausible.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Plausible {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the fields together. */
    class Check implements ConstraintValidator<Plausible, Registrant> {

        private static final int EARLIEST = 1900;

        @Override
        public boolean isValid(@Nullable Registrant it, ConstraintValidatorContext context) {
            if (it == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            int thisYear = LocalDate.now(context.getClockProvider().getClock()).getYear();
            LocalDate date = it.birthDate();
            Integer year = it.birthYear();
            boolean named = it.givenName() != null || it.familyName() != null;
            return says(named, "givenName", "{field.name-needed}", context)
                    & says(date == null || date.getYear() >= EARLIEST, "birthDate", "{field.birth-year}", context)
                    & says(
                            year == null || (year >= EARLIEST && year <= thisYear),
                            "birthYear",
                            "{field.birth-year}",
                            context)
                    & says(
                            date == null || year == null || date.getYear() == year,
                            "birthYear",
                            "{field.birth-year-differs}",
                            context)
                    & says(it.level() == null || it.language() != null, "language", "{field.language-needed}", context);
        }

        private static boolean says(boolean ok, String field, String message, ConstraintValidatorContext context) {
            if (!ok) {
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
            return ok;
        }
    }
}
