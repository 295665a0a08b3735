package org.tremplin.training;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tremplin.web.Refusal;

/** Says a refusal in somebody's language, for those listed beside what was accepted. */
@Component
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of message key {@code problem.<code>}. */
    public String of(Refusal refusal, Locale locale) {
        return messages.getMessage("problem." + refusal.code(), refusal.args(), locale);
    }

    /** Any other message. */
    public String of(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
