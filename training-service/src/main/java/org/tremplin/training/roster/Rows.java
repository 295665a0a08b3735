package org.tremplin.training.roster;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tremplin.platform.names.Names;
import org.tremplin.training.Sentences;
import org.tremplin.training.attendance.AttendanceRate;
import org.tremplin.training.programmes.Titles;
import org.tremplin.training.sheets.RosterRule;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.Sheet;

/** Puts a roster into words, sorted by name. */
@Component
class Rows {

    private final Names names;
    private final RosterRule rule;
    private final Sentences sentences;
    private final Titles titles;

    Rows(Names names, RosterRule rule, Sentences sentences, Titles titles) {
        this.names = names;
        this.rule = rule;
        this.sentences = sentences;
        this.titles = titles;
    }

    /** Everybody on the roster with her mark at one session; session 0 for the series as a whole. */
    List<Row> of(Roster roster, int session, Locale locale) {
        Set<String> people =
                roster.lines().stream().map(Roster.Line::participant).collect(Collectors.toSet());
        Map<String, String> named = names(roster.plan(), people);
        Set<String> opened = rule.opened(people);
        Comparator<Row> byName = Comparator.comparing(Row::name, Collator.getInstance(locale));
        return roster.lines().stream()
                .map(it -> row(roster.plan(), it, session, named, opened.contains(it.participant()), locale))
                .sorted(byName)
                .toList();
    }

    /** One person's row after her mark was taken. */
    Row of(SeriesPlan plan, String participant, String mark, AttendanceRate rate, boolean open, Locale locale) {
        Standing standing = Roster.Line.standing(rate, open);
        return new Row(
                participant,
                names(plan, Set.of(participant)).getOrDefault(participant, participant),
                false,
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

    private Map<String, String> names(SeriesPlan plan, Set<String> people) {
        return rule.isWhole(plan) ? names.onRoster(people) : names.of(people);
    }

    private Row row(
            SeriesPlan plan, Roster.Line line, int session, Map<String, String> named, boolean opens, Locale locale) {
        Sheet.Entry entry = line.entries().get(session);
        return new Row(
                line.participant(),
                named.getOrDefault(line.participant(), line.participant()),
                opens,
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
