package org.tremplin.participant.themes;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A code of one of the {@link Themes}. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Theme.Validator.class)
public @interface Theme {

    /** What to enter instead. */
    String message() default "{field.theme}";

    /** As the specification asks. */
    Class<?>[] groups() default {};

    /** As the specification asks. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Theme, String> {

        private final Themes themes;

        Validator(Themes themes) {
            this.themes = themes;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || themes.has(code);
        }
    }
}
