package org.tremplin.training.roster;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.platform.names.Names;
import org.tremplin.training.Sentences;
import org.tremplin.training.attendance.AttendanceRate;
import org.tremplin.training.programmes.Titles;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.Sheet;

/** Puts a roster into words, sorted by name. */
@Component
class Rows {

    private final Names names;
    private final Sentences sentences;
    private final Titles titles;

    Rows(Names names, Sentences sentences, Titles titles) {
        this.names = names;
        this.sentences = sentences;
        this.titles = titles;
    }

    /** Everybody on the roster with her mark at one session; session 0 for the series as a whole. */
    List<Row> of(Roster roster, int session, Locale locale) {
        Map<String, String> named =
                names.of(roster.lines().stream().map(Roster.Line::participant).toList());
        Comparator<Row> byName = Comparator.comparing(Row::name, Collator.getInstance(locale));
        return roster.lines().stream()
                .map(it -> row(roster.plan(), it, session, named, locale))
                .sorted(byName)
                .toList();
    }

    /** One person's row after her mark was taken. */
    Row of(SeriesPlan plan, String participant, String mark, AttendanceRate rate, boolean open, Locale locale) {
        Standing standing = Roster.Line.standing(rate, open);
        return new Row(
                participant,
                names.of(participant),
                mark,
                false,
                rate(rate, locale),
                kind(standing),
                standing(standing, plan, rate, locale));
    }

    /** A rate in words, such as 9 of 14 (64.2 %). */
    String rate(AttendanceRate rate, Locale locale) {
        return sentences.of("rate.text", locale, rate.attended(), rate.counted(), percent(rate.permille(), locale));
    }

    /** A standing in words, such as can still reach 70 %. */
    String standing(Standing standing, SeriesPlan plan, AttendanceRate rate, Locale locale) {
        String requires = plan.requires() == null ? "" : titles.series(plan.programme(), plan.requires(), locale);
        return sentences.of(
                "standing." + standing.code(),
                locale,
                plan.thresholdPercent(),
                rate.missing(),
                percent(rate.bestPermille(), locale),
                requires);
    }

    static String kind(Standing standing) {
        return switch (standing) {
            case CERTIFIED -> "success";
            case WAITING -> "info";
            case WITHIN_REACH -> "neutral";
            case OUT_OF_REACH -> "danger";
        };
    }

    private Row row(SeriesPlan plan, Roster.Line line, int session, Map<String, String> named, Locale locale) {
        Sheet.Entry entry = line.entries().get(session);
        return new Row(
                line.participant(),
                named.getOrDefault(line.participant(), line.participant()),
                line.mark(session),
                entry != null && entry.madeUpIn() != null,
                rate(line.rate(), locale),
                kind(line.standing()),
                standing(line.standing(), plan, line.rate(), locale));
    }

    private static String percent(int permille, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(permille / 10.0);
    }
}
