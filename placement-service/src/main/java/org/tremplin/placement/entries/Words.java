package org.tremplin.placement.entries;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.web.Refusal;

/** Says days, hours and refusals in the reader's language. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a message key. */
    public String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** The sentence of a refusal, with its days as people write them. */
    public String refusal(Refusal refusal) {
        Object[] args = Arrays.stream(refusal.args())
                .map(arg -> arg instanceof LocalDate day ? day(day) : arg)
                .toArray();
        String code = refusal.code();
        return Objects.requireNonNullElse(messages.getMessage("problem." + code, args, code, locale()), code);
    }

    /** Minutes as hours: 450 minutes are 7.5 in English and 7,5 in French. */
    public String hours(int minutes) {
        NumberFormat number = NumberFormat.getNumberInstance(locale());
        number.setMaximumFractionDigits(2);
        return number.format(minutes / 60.0);
    }

    /** A day such as 13 Apr 2018. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /** A day with its name, such as Friday 13 April. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale()).format(day);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
