package org.tremplin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Shows a code by its label, in templates as {@code ${labels.of('stage', code)}}. */
public final class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** The label of message key {@code code.<kind>.<code>} in the reader's language, or the code where there is none. */
    public String of(String kind, @Nullable Object code) {
        if (code == null) {
            return "";
        }
        String text = code.toString();
        String label = messages.getMessage("code." + kind + "." + text, null, text, LocaleContextHolder.getLocale());
        return label == null ? text : label;
    }
}
