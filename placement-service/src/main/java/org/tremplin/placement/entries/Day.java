package org.tremplin.placement.entries;

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

/** A day on which something in this field may happen: in the years 1990 to 2099. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Day.Validator.class)
public @interface Day {

    /** What to enter instead. */
    String message() default "{placement.entry.day}";

    /** As the specification asks. */
    Class<?>[] groups() default {};

    /** As the specification asks. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Day, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || isSensible(day);
        }

        static boolean isSensible(LocalDate day) {
            return day.getYear() >= 1990 && day.getYear() < 2100;
        }
    }
}
