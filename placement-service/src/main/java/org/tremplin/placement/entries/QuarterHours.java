package org.tremplin.placement.entries;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of hours in quarters, from 0 to a most. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = QuarterHours.Validator.class)
public @interface QuarterHours {

    /** Most hours. */
    int max();

    /** What to enter instead. */
    String message() default "{placement.entry.hours}";

    /** As the specification asks. */
    Class<?>[] groups() default {};

    /** As the specification asks. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<QuarterHours, BigDecimal> {

        private static final BigDecimal QUARTER = new BigDecimal("0.25");

        private BigDecimal max = BigDecimal.ZERO;

        @Override
        public void initialize(QuarterHours constraint) {
            max = BigDecimal.valueOf(constraint.max());
        }

        @Override
        public boolean isValid(@Nullable BigDecimal hours, ConstraintValidatorContext context) {
            return hours == null || isSensible(hours, max);
        }

        /** The scale comes first, for a number of a million digits is not to be calculated with. */
        static boolean isSensible(BigDecimal hours, BigDecimal max) {
            return Math.abs(hours.scale()) < 10
                    && hours.precision() < 10
                    && hours.signum() >= 0
                    && hours.compareTo(max) <= 0
                    && hours.remainder(QUARTER).signum() == 0;
        }
    }
}
