package org.tremplin.placement.occupations;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A code of the ROME directory. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Rome.Validator.class)
public @interface Rome {

    /** What to enter instead. */
    String message() default "{placement.entry.rome}";

    /** As the specification asks. */
    Class<?>[] groups() default {};

    /** As the specification asks. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Rome, String> {

        private final Occupations occupations;

        Validator(Occupations occupations) {
            this.occupations = occupations;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || occupations.has(code);
        }
    }
}
