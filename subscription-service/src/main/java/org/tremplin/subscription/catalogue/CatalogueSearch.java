package org.tremplin.subscription.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds event types by words, in the language of whoever asks. */
@Component
class CatalogueSearch {

    private final Catalogue catalogue;
    private final MessageSource messages;

    CatalogueSearch(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * The types in whose name or description all words stand.
     *
     * @param words any text, empty for all
     * @param owner service that tells them, empty for any
     * @param dataClass code of their class, empty for any
     */
    List<EventType> find(String words, String owner, String dataClass) {
        return catalogue.all().stream()
                .filter(type -> owner.isEmpty() || type.owner().equals(owner))
                .filter(type -> dataClass.isEmpty() || type.dataClass().code().equals(dataClass))
                .filter(type -> Stream.of(plain(words).split("\\s+")).allMatch(plain(text(type))::contains))
                .toList();
    }

    /** What happened, in the reader's language. */
    String description(EventType type) {
        String sentence =
                messages.getMessage("event." + type.type(), null, type.description(), LocaleContextHolder.getLocale());
        return sentence == null ? type.description() : sentence;
    }

    private String text(EventType type) {
        return type.type() + " " + type.name().replace('-', ' ') + " " + description(type);
    }

    /** Small letters without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
