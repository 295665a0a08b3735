package org.tremplin.subscription.grants;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What grants and subscriptions are written in. */
public final class Codes {

    static final String CODE = "(?=.{1,50}$)[a-z0-9]+(-[a-z0-9]+)*";
    static final String TYPE = "org\\.tremplin\\.[a-z]{1,40}\\.[a-z0-9-]{1,80}\\.v[0-9]{1,3}";

    private Codes() {}

    /** A code in kebab-case. */
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @Pattern(regexp = CODE)
    @ReportAsSingleViolation
    public @interface Name {
        /** What to enter. */
        String message() default "{subscription.code-needed}";

        /** Unused. */
        Class<?>[] groups() default {};

        /** Unused. */
        Class<? extends Payload>[] payload() default {};
    }

    /** A code in kebab-case, or {@code *} for all. */
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @Pattern(regexp = "\\*|" + CODE)
    @ReportAsSingleViolation
    public @interface CodeOrAll {
        /** What to enter. */
        String message() default "{subscription.code-or-all}";

        /** Unused. */
        Class<?>[] groups() default {};

        /** Unused. */
        Class<? extends Payload>[] payload() default {};
    }

    /** The type of an event, or {@code *} for all. */
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @Pattern(regexp = "\\*|" + TYPE)
    @ReportAsSingleViolation
    public @interface TypeOrAll {
        /** What to enter. */
        String message() default "{subscription.type-or-all}";

        /** Unused. */
        Class<?>[] groups() default {};

        /** Unused. */
        Class<? extends Payload>[] payload() default {};
    }
}
