package org.tremplin.participant.people;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.Wording;
import org.tremplin.participant.themes.Themes;
import org.tremplin.participant.timeline.Line;
import org.tremplin.participant.timeline.Timelines.Step;
import org.tremplin.web.Labels;

/** Puts lines and steps into words: the message of the fact's name, with every detail at its own place. */
@Component
class Sentences {

    private final MessageSource messages;
    private final Wording wording;
    private final Themes themes;
    private final Labels labels;

    Sentences(MessageSource messages, Wording wording, Themes themes, Labels labels) {
        this.messages = messages;
        this.wording = wording;
        this.themes = themes;
        this.labels = labels;
    }

    /**
     * One line of a timeline.
     *
     * @param icon name of its icon
     * @param kind what sort of thing it is
     * @param programme name of the programme, null where it concerns none
     * @param partner name of the partner that recorded it
     */
    record Told(
            LocalDate on,
            String icon,
            String kind,
            String text,
            @Nullable String programme,
            @Nullable String partner) {}

    /** A line in words; partners are named as the map says. */
    Told of(Line line, Map<String, String> partners) {
        return new Told(
                line.on(),
                line.kind().icon(),
                labels.of("timeline", line.kind().code()),
                say("timeline." + line.what(), arguments(line, partners)),
                line.programme() == null ? null : wording.programme(line.programme()),
                line.partner() == null ? null : partners.getOrDefault(line.partner(), line.partner()));
    }

    String of(Step step) {
        String programme = step.programme() == null ? "" : step.programme();
        String series = step.series() == null ? "" : wording.series(programme, step.series());
        String theme = step.theme() == null ? "" : themes.label(step.theme());
        return say("planned." + step.what(), wording.programme(programme), series, step.session(), theme);
    }

    /** Every message finds each kind of detail at the same place, whatever it uses. */
    private Object[] arguments(Line line, Map<String, String> partners) {
        Map<String, String> details = line.details();
        String programme = line.programme() == null ? "" : line.programme();
        String with = details.getOrDefault("with", "");
        return new Object[] {
            wording.programme(programme),
            wording.series(programme, details.getOrDefault("series", "")),
            details.getOrDefault("session", ""),
            labels.of("mark", details.get("mark")),
            labels.of("mark", details.get("before")),
            wording.stage(programme, details.getOrDefault("stage", "")),
            wording.certificate(line.programme(), details.getOrDefault("certificate", "")),
            wording.outcome(programme, details.getOrDefault("outcome", "")),
            hours(details.get("minutes")),
            hours(details.get("total")),
            details.getOrDefault("cohort", ""),
            labels.of("broken-off-by", details.get("by")),
            labels.of("contract", details.get("contract")),
            date(details.get("start")),
            date(details.get("end")),
            labels.of("reason", details.get("reason")),
            partners.getOrDefault(with, with),
            themes.label(details.getOrDefault("theme", "")),
            labels.of("purpose", details.get("purpose")),
            labels.of("category", details.get("category")),
            labels.of("decline", details.get("reason"))
        };
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static String hours(@Nullable String minutes) {
        return minutes == null
                ? ""
                : NumberFormat.getNumberInstance(LocaleContextHolder.getLocale())
                        .format(Integer.parseInt(minutes) / 60.0);
    }

    private static String date(@Nullable String date) {
        Locale locale = LocaleContextHolder.getLocale();
        return date == null ? "" : LocalDate.parse(date).format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }
}
