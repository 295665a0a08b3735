package org.tremplin.reporting.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A programme as it was published last.
 *
 * @param code code of the programme
 * @param labels language to name
 * @param stages in the order in which they are reached
 * @param series its planned series of sessions
 * @param internshipCertificates kind of the certificate that internships give, none or one
 * @param outcomes how a pathway may end
 */
@Document(Programme.COLLECTION)
public record Programme(
        @Id String code,
        Map<String, String> labels,
        List<Stage> stages,
        List<Series> series,
        List<String> internshipCertificates,
        List<Outcome> outcomes) {

    static final String COLLECTION = "programmes";

    /** What is not known yet is empty. */
    public Programme {
        labels = Objects.requireNonNullElse(labels, Map.of());
        stages = Objects.requireNonNullElse(stages, List.of());
        series = Objects.requireNonNullElse(series, List.of());
        internshipCertificates = Objects.requireNonNullElse(internshipCertificates, List.of());
        outcomes = Objects.requireNonNullElse(outcomes, List.of());
    }

    /** The certificates that the programme gives, in the order of its stages. */
    public List<String> certificates() {
        return Stream.of(
                        stages.stream().map(Stage::certificate).filter(Objects::nonNull),
                        series.stream().map(Series::code),
                        internshipCertificates.stream())
                .flatMap(kinds -> kinds)
                .distinct()
                .toList();
    }

    /** The name of the programme in a language. */
    public String label(Locale language) {
        return label(labels, language, code);
    }

    /** The name of a certificate that the programme gives; null where the programme has no word for it. */
    public @Nullable String certificateLabel(String kind, Locale language) {
        Stream<String> stage =
                stages.stream().filter(one -> kind.equals(one.certificate())).map(one -> one.label(language));
        Stream<String> training =
                series.stream().filter(one -> kind.equals(one.code())).map(one -> one.label(language));
        return Stream.concat(stage, training).findFirst().orElse(null);
    }

    private static String label(Map<String, String> labels, Locale language, String otherwise) {
        List<String> wishes = new ArrayList<>(List.of(language.getLanguage(), "en"));
        wishes.addAll(labels.keySet());
        return wishes.stream()
                .map(labels::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    /** One stage; {@code reachedBy} names the fact that reaches it. */
    public record Stage(
            String code, String reachedBy, @Nullable String certificate, Map<String, String> labels) {

        /** The stage's name in a language. */
        public String label(Locale language) {
            return Programme.label(labels, language, code);
        }
    }

    /** One series; {@code requires} is the kind of the certificate that opens it, null where it is open to all. */
    public record Series(
            String code, int sessions, @Nullable String requires, Map<String, String> labels) {

        /** The series' name in a language. */
        public String label(Locale language) {
            return Programme.label(labels, language, code);
        }
    }

    /** One way in which a pathway may end. */
    public record Outcome(String code, String outcomeClass, Map<String, String> labels) {

        /** The outcome's name in a language. */
        public String label(Locale language) {
            return Programme.label(labels, language, code);
        }
    }
}
