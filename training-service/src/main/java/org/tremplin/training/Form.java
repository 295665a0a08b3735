package org.tremplin.training;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What a form shows: what was typed, exactly, and at each field what is wrong with it. */
public final class Form {

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();

    /** A form that comes back; a value that could not be read at all gets the given sentence. */
    public static Form of(HttpServletRequest request, BindingResult binding, String unreadable) {
        Form form = new Form();
        request.getParameterMap().forEach((name, values) -> form.values.put(name, values[0]));
        for (FieldError error : binding.getFieldErrors()) {
            String message = error.isBindingFailure() ? unreadable : error.getDefaultMessage();
            form.errors.putIfAbsent(error.getField(), message == null ? unreadable : message);
        }
        return form;
    }

    /** Fills in a field. */
    public Form with(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
        return this;
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, null where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** Whether the field is wrong. */
    public boolean wrong(String field) {
        return errors.containsKey(field);
    }
}
