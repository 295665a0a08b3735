package org.tremplin.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tremplin.web.Problem.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which field is wrong and what to enter instead; what was entered is never repeated. */
final class Faults {

    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_.\\-\\[\\]]{1,200}");

    private final MessageSource messages;

    Faults(MessageSource messages) {
        this.messages = messages;
    }

    List<Fault> of(BindException e, Locale locale) {
        return e.getAllErrors().stream().map(error -> of(error, locale)).toList();
    }

    List<Fault> of(HandlerMethodValidationException e, Locale locale) {
        List<Fault> faults = new ArrayList<>();
        for (ParameterValidationResult result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                errors.getAllErrors().forEach(error -> faults.add(of(error, locale)));
            } else {
                String name = result.getMethodParameter().getParameterName();
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    faults.add(of(name == null ? "" : name, error, locale));
                }
            }
        }
        e.getCrossParameterValidationResults().forEach(error -> faults.add(of("", error, locale)));
        return faults;
    }

    List<Fault> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream().map(Faults::of).toList();
    }

    Fault of(TypeMismatchException e, Locale locale) {
        String field =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        return wrongType(showable(field), e.getRequiredType(), null, locale);
    }

    Fault of(HttpMessageNotReadableException e, Locale locale) {
        if (!(e.getCause() instanceof JacksonException cause)) {
            return e.getCause() == null ? fault("", "body-missing", locale) : fault("", "malformed-json", locale);
        }
        String field = path(cause);
        TokenStreamLocation at = cause.getLocation();
        return switch (cause) {
            case UnrecognizedPropertyException u -> at(fault(field, "unknown-property", locale), at);
            case ValueInstantiationException v -> at(fault(field, "invalid-value", locale), at);
            case MismatchedInputException m -> wrongType(field, m.getTargetType(), at, locale);
            case StreamReadException s -> at(fault(field, "malformed-json", locale), at);
            default -> at(fault(field, "invalid-value", locale), at);
        };
    }

    Fault required(String field, Locale locale) {
        return fault(field, "required", locale);
    }

    private Fault of(ObjectError error, Locale locale) {
        String field = error instanceof FieldError inField ? inField.getField() : "";
        if (error instanceof FieldError inField && inField.isBindingFailure()) {
            return wrongType(field, bound(inField), null, locale);
        }
        return of(field, error, locale);
    }

    private static @Nullable Class<?> bound(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
    }

    private Fault of(String field, MessageSourceResolvable error, Locale locale) {
        String[] codes = error.getCodes();
        String code = codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
        return new Fault(showable(field), code, messages.getMessage(error, locale), null, null);
    }

    private static Fault of(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String field = path.substring(path.indexOf('.') + 1);
        return new Fault(showable(field), kebab(constraint), violation.getMessage(), null, null);
    }

    private Fault wrongType(String field, @Nullable Type target, @Nullable TokenStreamLocation at, Locale locale) {
        String sentence = say("fault.wrong-type." + shape(target), locale, say("fault.wrong-type", locale, ""));
        return at(new Fault(field, "wrong-type", sentence, null, null), at);
    }

    private static String shape(@Nullable Type target) {
        if (!(target instanceof Class<?> type)) {
            return "value";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type.getSimpleName().contains("Time") || type.getSimpleName().equals("Instant") ? "time" : "date";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isEnum()) {
            return "choice";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        }
        return type == String.class ? "text" : type == UUID.class ? "id" : "value";
    }

    private Fault fault(String field, String code, Locale locale) {
        return new Fault(field, code, say("fault." + code, locale, code), null, null);
    }

    private static Fault at(Fault fault, @Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? fault
                : new Fault(fault.field(), fault.code(), fault.message(), at.getLineNr(), at.getColumnNr());
    }

    private String say(String key, Locale locale, String otherwise) {
        String sentence = messages.getMessage(key, null, otherwise, locale);
        return sentence == null ? otherwise : sentence;
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return showable(path.toString());
    }

    /** A caller may put anything into a property's name, so only what looks like a name is repeated. */
    private static String showable(@Nullable String field) {
        return field != null && SHOWABLE.matcher(field).matches() ? field : "";
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
