package org.tremplin.participant.me;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.ConsortiumPartners;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.web.Labels;

/** What was said of a person, by what it is called in her language; what is not known is left out. */
@Component
class AboutInWords {

    /** Keeps the plus sign of a number in front where the page runs right to left. */
    private static final String LEFT_TO_RIGHT = "\u200e";

    private final MessageSource messages;
    private final Labels labels;
    private final ConsortiumPartners partners;

    AboutInWords(MessageSource messages, Labels labels, ConsortiumPartners partners) {
        this.messages = messages;
        this.labels = labels;
        this.partners = partners;
    }

    Map<String, String> of(PersonFile.About it) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "given-name", it.givenName());
        put(words, "family-name", it.familyName());
        put(words, "birth-date", day(it.birthDate(), locale));
        if (it.birthDate() == null) {
            put(words, "birth-year", it.birthYear() == null ? null : String.valueOf(it.birthYear()));
        }
        put(words, "sex", label("sex", it.sex()));
        put(
                words,
                "nationality",
                it.nationality() == null
                        ? null
                        : Locale.of("", it.nationality()).getDisplayCountry(locale));
        put(words, "status", label("status", it.status()));
        put(
                words,
                "language",
                it.language() == null ? null : Locale.of(it.language()).getDisplayLanguage(locale));
        put(words, "level", it.level());
        contact(words, it.contact());
        put(words, "registered-on", day(it.registeredOn(), locale));
        put(words, "reference", it.id());
        Map<String, String> names = partners.names();
        it.numbers()
                .forEach(known ->
                        put(words, "number", known.number(), names.getOrDefault(known.partner(), known.partner())));
        return words;
    }

    private void contact(Map<String, String> words, @Nullable Contact contact) {
        if (contact != null) {
            put(words, "phone", contact.phone() == null ? null : LEFT_TO_RIGHT + contact.phone());
            put(words, "email", contact.email());
            put(words, "address", contact.address());
        }
    }

    private void put(Map<String, String> words, String key, @Nullable String value, Object... arguments) {
        if (value != null) {
            words.put(messages.getMessage("me.about." + key, arguments, LocaleContextHolder.getLocale()), value);
        }
    }

    private @Nullable String label(String kind, @Nullable String code) {
        return code == null ? null : labels.of(kind, code);
    }

    private static @Nullable String day(@Nullable LocalDate date, Locale locale) {
        return date == null ? null : date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }
}
