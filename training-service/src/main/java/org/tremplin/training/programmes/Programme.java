package org.tremplin.training.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tremplin.contracts.participant.ProgrammePublishedV1;

/**
 * A programme on offer, as far as training needs it.
 *
 * @param id code of the programme
 * @param labels language tag to name
 * @param series its planned series
 * @param internship limits of its internships, null where it has none
 */
@Document(collection = Programme.COLLECTION)
public record Programme(
        @Id String id,
        Map<String, String> labels,
        List<ProgrammePublishedV1.Series> series,
        ProgrammePublishedV1.@Nullable InternshipLimits internship) {

    /** Who keeps it, and the partners. */
    public static final String FOLLOWER = "training-programmes";

    static final String COLLECTION = "programmes";

    /** Its series of this code. */
    public Optional<ProgrammePublishedV1.Series> series(String code) {
        return series.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** Whether it awards certificates of this kind itself. */
    public boolean awards(String kind) {
        return series(kind).isPresent() || (internship != null && kind.equals(internship.certificate()));
    }

    /** Its name in the reader's language. */
    public String name(Locale locale) {
        return label(labels, locale, id);
    }

    /** The name of its series, or of the certificate of this kind, in the reader's language. */
    public String seriesName(String code, Locale locale) {
        return series(code).map(it -> label(it.labels(), locale, code)).orElse(code);
    }

    private static String label(Map<String, String> labels, Locale locale, String otherwise) {
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", otherwise));
    }
}
