package org.tremplin.reporting.exits;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.dashboard.Card;
import org.tremplin.reporting.dashboard.Panel;
import org.tremplin.reporting.dashboard.Table;
import org.tremplin.reporting.dashboard.Words;
import org.tremplin.reporting.exits.ExitFigures.OutcomeClass;
import org.tremplin.reporting.ingest.Timely;
import org.tremplin.reporting.scope.Scope;

/** Exits by class on a dashboard. */
@Component
@Order(30)
class ExitsPanel implements Panel {

    private static final List<String> DYNAMIC = List.of("lasting-job", "transition-job", "positive");

    private final Exits exits;

    ExitsPanel(Exits exits) {
        this.exits = exits;
    }

    @Override
    public Timely figures(Scope scope) {
        return exits.of(scope);
    }

    @Override
    public List<Card> cards(Scope scope, Words words) {
        ExitFigures figures = exits.of(scope);
        long dynamic = figures.classes().stream()
                .filter(one -> DYNAMIC.contains(one.outcomeClass()))
                .mapToLong(OutcomeClass::participants)
                .sum();
        return List.of(new Card(
                "left",
                words.say("card.left"),
                words.number(figures.leavers()),
                words.say("card.left.compared", dynamic, words.share(dynamic, figures.counted())),
                words.say("card.left.definition")));
    }

    @Override
    public List<Table> tables(Scope scope, Words words) {
        ExitFigures figures = exits.of(scope);
        return List.of(new Table(
                "exits",
                "funnel",
                false,
                words.say("exits.title"),
                words.say("exits.note"),
                List.of(
                        words.column("exits.class", false),
                        words.column("exits.participants", true),
                        words.column("exits.share", false)),
                figures.classes().stream()
                        .map(one -> row(one, figures.counted(), words))
                        .toList(),
                words.say("exits.none")));
    }

    private static Table.Row row(OutcomeClass one, long counted, Words words) {
        boolean neutral = one.outcomeClass().equals(Exits.NEUTRAL);
        return new Table.Row(
                words.label("outcome-class", one.outcomeClass()),
                null,
                List.of(
                        words.cell(one.participants()),
                        neutral ? words.text(null) : words.shareCell(one.participants(), counted)));
    }
}
