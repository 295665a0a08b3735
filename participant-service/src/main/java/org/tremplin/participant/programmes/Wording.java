package org.tremplin.participant.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.web.Labels;

/** What programmes call their stages, series, certificates and outcomes, in the reader's language. */
@Component
public class Wording {

    private final Programmes programmes;
    private final Labels labels;

    Wording(Programmes programmes, Labels labels) {
        this.programmes = programmes;
        this.labels = labels;
    }

    /** Name of a programme. */
    public String programme(String code) {
        return programmes
                .find(code)
                .map(Template::labels)
                .map(Wording::inLanguage)
                .orElse(code);
    }

    /** Label of a stage. */
    public String stage(String programme, String code) {
        return label(programme, Template::stages, Template.Stage::code, Template.Stage::labels, code)
                .orElse(code);
    }

    /** Label of a series of sessions. */
    public String series(String programme, String code) {
        return label(programme, Template::series, Template.Series::code, Template.Series::labels, code)
                .orElse(code);
    }

    /** Label of an outcome. */
    public String outcome(String programme, String code) {
        return label(programme, Template::outcomes, Template.Outcome::code, Template.Outcome::labels, code)
                .orElse(code);
    }

    /** Label of a kind of certificate: that of the stage it reaches, of a certificate from elsewhere, or a general one. */
    public String certificate(@Nullable String programme, String kind) {
        if (programme != null) {
            Optional<String> reached = programmes
                    .find(programme)
                    .flatMap(template ->
                            template.stagesReachedByCertificate(kind).stream().findFirst())
                    .map(stage -> stage(programme, stage));
            if (reached.isPresent()) {
                return reached.get();
            }
        }
        return programmes.all().stream()
                .flatMap(template -> template.externalCertificates().stream())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .map(one -> inLanguage(one.labels()))
                .orElseGet(() -> labels.of("certificate", kind));
    }

    /** The label in the reader's language, in English where there is none. */
    public static String inLanguage(Map<String, String> labels) {
        Locale locale = LocaleContextHolder.getLocale();
        String own = labels.get(locale.getLanguage());
        return own == null ? labels.getOrDefault("en", "") : own;
    }

    private <T> Optional<String> label(
            String programme,
            Function<Template, List<T>> list,
            Function<T, String> codeOf,
            Function<T, Map<String, String>> labelsOf,
            String code) {
        return programmes.find(programme).stream()
                .flatMap(template -> list.apply(template).stream())
                .filter(one -> codeOf.apply(one).equals(code))
                .findFirst()
                .map(labelsOf)
                .map(Wording::inLanguage);
    }
}
