package org.tremplin.reporting.funnel;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.dashboard.Card;
import org.tremplin.reporting.dashboard.Panel;
import org.tremplin.reporting.dashboard.Table;
import org.tremplin.reporting.dashboard.Words;
import org.tremplin.reporting.funnel.Funnel.Reached;
import org.tremplin.reporting.ingest.Programme.Stage;
import org.tremplin.reporting.ingest.Timely;
import org.tremplin.reporting.scope.Scope;

/** The funnel on a dashboard. */
@Component
@Order(10)
class FunnelPanel implements Panel {

    private final Funnels funnels;

    FunnelPanel(Funnels funnels) {
        this.funnels = funnels;
    }

    @Override
    public Timely figures(Scope scope) {
        return funnels.of(scope);
    }

    @Override
    public List<Card> cards(Scope scope, Words words) {
        List<Reached> reached = funnels.of(scope).stages();
        List<Card> cards = new ArrayList<>();
        if (!reached.isEmpty()) {
            long followed = reached.getFirst().participants();
            cards.add(new Card(
                    "followed",
                    words.say("card.followed"),
                    words.number(followed),
                    words.say(scope.cohort() == null ? "card.followed.programme" : "card.followed.cohort"),
                    words.say("card.followed.definition")));
            if (reached.size() > 1) {
                long next = reached.get(1).participants();
                String stage = scope.programme().stages().get(1).label(words.language());
                cards.add(new Card(
                        "reached",
                        words.say("card.reached"),
                        words.number(next),
                        followed == 0 ? stage : words.say("card.reached.share", words.share(next, followed), stage),
                        words.say("card.reached.definition")));
            }
        }
        return cards;
    }

    @Override
    public List<Table> tables(Scope scope, Words words) {
        List<Stage> stages = scope.programme().stages();
        List<Reached> reached = funnels.of(scope).stages();
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            long here = reached.get(i).participants();
            long before = reached.get(Math.max(0, i - 1)).participants();
            rows.add(new Table.Row(
                    stages.get(i).label(words.language()),
                    null,
                    List.of(
                            words.cell(here),
                            words.shareCell(here, reached.getFirst().participants()),
                            i == 0 ? words.text(null) : words.shareCell(here, before))));
        }
        return List.of(new Table(
                "funnel",
                "funnel",
                true,
                words.say("funnel.title"),
                words.say("funnel.note"),
                List.of(
                        words.column("funnel.stage", false),
                        words.column("funnel.participants", true),
                        words.column("funnel.share", false),
                        words.column("funnel.share.before", false)),
                rows,
                words.say("funnel.none")));
    }
}
