package org.tremplin.training.certificates;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a body: with a letter or digit, and none of the beginnings that a spreadsheet takes for a formula. */
@Pattern(regexp = "(?!\\s*[=+@-])[^\\p{Cntrl}]*[\\p{L}\\p{N}][^\\p{Cntrl}]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface IssuerName {

    String message() default "{field.issuer}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
