package org.tremplin.reporting.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.ingest.Freshness;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;
import org.tremplin.web.NotFound;

/** Puts dashboards together out of their panels. */
@Component
class Boards {

    private static final ZoneId HERE = ZoneId.systemDefault();

    private final Scopes scopes;
    private final List<Panel> panels;
    private final Counting counting;

    Boards(Scopes scopes, List<Panel> panels, Counting counting) {
        this.scopes = scopes;
        this.panels = panels;
        this.counting = counting;
    }

    /** The freshness is looked up first, so that the page never claims to be newer than it is. */
    Board of(Scope scope, Words words) {
        Freshness freshness = counting.freshness();
        return new Board(
                panels.stream()
                        .flatMap(panel -> panel.cards(scope, words).stream())
                        .toList(),
                tables(scope, words),
                scopes.isEmpty(scope),
                freshness.asOf(),
                counted(freshness.asOf(), words),
                state(freshness),
                lag(freshness, words));
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
