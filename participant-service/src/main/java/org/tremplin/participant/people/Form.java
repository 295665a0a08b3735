package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.tremplin.platform.access.NotShared;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** What was typed into a form, exactly, and what is wrong with it, in the reader's language. */
final class Form {

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new HashMap<>();

    /** A form that nobody has filled in yet. */
    static Form empty() {
        return new Form();
    }

    /** A form as it came back. */
    static Form of(HttpServletRequest request, BindingResult binding, MessageSource messages) {
        Form form = new Form();
        request.getParameterMap().forEach((name, values) -> form.typed.put(name, values[0]));
        Locale locale = LocaleContextHolder.getLocale();
        for (FieldError error : binding.getFieldErrors()) {
            form.errors.putIfAbsent(error.getField(), sentence(error, messages, locale));
        }
        return form;
    }

    /** Fills in a value where nothing was typed. */
    Form suggest(String field, @Nullable String value) {
        if (value != null) {
            typed.putIfAbsent(field, value);
        }
        return this;
    }

    /** Says at a field what is wrong. */
    Form refuse(String field, String sentence) {
        errors.put(field, sentence);
        return this;
    }

    /** Says at a field why what was typed is refused; who may not know of her, or not so much, is refused the page too. */
    Form refuse(String field, Refusal refusal, MessageSource messages) {
        if (refusal instanceof NotFound || refusal instanceof NotShared) {
            throw refusal;
        }
        return refuse(field, sentence(refusal, messages));
    }

    /** A refusal in the reader's words. */
    static String sentence(Refusal refusal, MessageSource messages) {
        return messages.getMessage("problem." + refusal.code(), refusal.args(), LocaleContextHolder.getLocale());
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field, null where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** Whether anything is wrong. */
    public boolean isWrong() {
        return !errors.isEmpty();
    }

    /** Everything typed, for hidden fields of a second step. */
    public Map<String, String> typed() {
        return typed;
    }

    private static String sentence(FieldError error, MessageSource messages, Locale locale) {
        if (error.isBindingFailure() && error.contains(TypeMismatchException.class)) {
            Class<?> type = error.unwrap(TypeMismatchException.class).getRequiredType();
            String shape = type != null && Temporal.class.isAssignableFrom(type) ? "date" : "number";
            return messages.getMessage("fault.wrong-type." + shape, null, locale);
        }
        return messages.getMessage(error, locale);
    }
}
