package org.tremplin.reporting.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.counting.Tallies;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.ingest.Freshness;
import org.tremplin.reporting.ingest.Timely;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.web.NotFound;

/** Puts dashboards together out of their panels. */
@Component
class Boards {

    private static final ZoneId HERE = ZoneId.systemDefault();

    private final Tallies tallies;
    private final List<Panel> panels;
    private final Counting counting;

    Boards(Tallies tallies, List<Panel> panels, Counting counting) {
        this.tallies = tallies;
        this.panels = panels;
        this.counting = counting;
    }

    /** The freshness is looked up first, so that the page never claims to be newer than the oldest of its figures. */
    Board of(Scope scope, Words words) {
        Freshness freshness = freshness(scope);
        return new Board(
                panels.stream()
                        .flatMap(panel -> panel.cards(scope, words).stream())
                        .toList(),
                tables(scope, words),
                tallies.isEmpty(scope),
                freshness.asOf(),
                counted(freshness.asOf(), words),
                state(freshness),
                lag(freshness, words));
    }

    private Freshness freshness(Scope scope) {
        Freshness oldest = counting.freshness();
        for (Panel panel : panels) {
            Timely figures = panel.figures(scope);
            oldest = new Freshness(
                    older(oldest.asOf(), figures.asOf()),
                    oldest.behind() == null || figures.behind() == null
                            ? null
                            : Math.max(oldest.behind(), figures.behind()),
                    oldest.parked());
        }
        return oldest;
    }

    private static @Nullable Instant older(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? one : other;
    }

    Table table(String id, Scope scope, Words words) {
        return tables(scope, words).stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("table"));
    }

    private List<Table> tables(Scope scope, Words words) {
        return panels.stream()
                .flatMap(panel -> panel.tables(scope, words).stream())
                .toList();
    }

    private static String counted(@Nullable Instant asOf, Words words) {
        if (asOf == null) {
            return words.say("dashboard.counted.nothing");
        }
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(words.language())
                .withZone(HERE);
        return words.say("dashboard.counted", format.format(asOf));
    }

    private static String state(Freshness freshness) {
        if (freshness.behind() == null || freshness.parked() > 0) {
            return "warning";
        }
        return freshness.behind() == 0 ? "success" : "info";
    }

    private static String lag(Freshness freshness, Words words) {
        if (freshness.parked() > 0) {
            return words.say("dashboard.parked", freshness.parked());
        }
        return freshness.behind() == null
                ? words.say("dashboard.behind.unknown")
                : words.say("dashboard.behind", freshness.behind());
    }
}
