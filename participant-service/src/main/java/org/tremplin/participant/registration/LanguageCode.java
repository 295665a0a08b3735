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

/** The code of a language, ISO 639: one of the two-letter ones, or three letters where a language has no shorter code. */
@Constraint(validatedBy = LanguageCode.Known.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface LanguageCode {

    String message() default "{field.language}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the languages. */
    class Known implements ConstraintValidator<LanguageCode, String> {

        private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || LANGUAGES.contains(code) || code.matches("[a-z]{3}");
        }
    }
}
