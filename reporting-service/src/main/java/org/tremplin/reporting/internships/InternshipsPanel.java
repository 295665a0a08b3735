package org.tremplin.reporting.internships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.dashboard.Card;
import org.tremplin.reporting.dashboard.Panel;
import org.tremplin.reporting.dashboard.Table;
import org.tremplin.reporting.dashboard.Words;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Timely;
import org.tremplin.reporting.internships.InternshipFigures.State;
import org.tremplin.reporting.scope.Scope;

/** Internships, jobs and ruptures on a dashboard. */
@Component
@Order(50)
class InternshipsPanel implements Panel {

    private final Internships internships;

    InternshipsPanel(Internships internships) {
        this.internships = internships;
    }

    @Override
    public Timely figures(Scope scope) {
        return internships.of(scope);
    }

    @Override
    public List<Card> cards(Scope scope, Words words) {
        InternshipFigures figures = internships.of(scope);
        long brokenOff = figures.states().stream()
                        .filter(state -> state.state().equals(Journey.BROKEN_OFF))
                        .mapToLong(State::internships)
                        .sum()
                + figures.workStudies().brokenOff();
        return List.of(
                card(
                        words,
                        "jobs",
                        figures.jobs().participants(),
                        figures.jobs().lasting()),
                card(
                        words,
                        "ruptures",
                        brokenOff,
                        figures.internships() + figures.workStudies().contracts()),
                new Card(
                        "hours",
                        words.say("card.hours"),
                        whole(figures.hoursLogged(), words),
                        words.say("card.hours.compared", whole(figures.hoursPlanned(), words), figures.employers()),
                        words.say("card.hours.definition")));
    }

    @Override
    public List<Table> tables(Scope scope, Words words) {
        InternshipFigures figures = internships.of(scope);
        return List.of(
                new Table(
                        "internships",
                        "funnel",
                        false,
                        words.say("internships.title"),
                        words.say("internships.note"),
                        List.of(words.column("internships.state", false), words.column("internships.count", true)),
                        figures.states().stream()
                                .map(state -> new Table.Row(
                                        words.label("internship", state.state()),
                                        null,
                                        List.of(words.cell(state.internships()))))
                                .toList(),
                        words.say("internships.none")),
                new Table(
                        "internship-hours",
                        null,
                        false,
                        words.say("internships.hours.title"),
                        words.say("internships.hours.note"),
                        List.of(words.column("internships.figure", false), words.column("internships.value", false)),
                        List.of(
                                row(words, "internships.participants", words.cell(figures.participants())),
                                row(words, "internships.planned", words.cell(figures.hoursPlanned())),
                                row(words, "internships.logged", words.cell(figures.hoursLogged())),
                                row(words, "internships.employers", words.cell(figures.employers()))),
                        words.say("internships.none")));
    }

    private static Card card(Words words, String id, long value, long compared) {
        String key = "card." + id;
        return new Card(
                id,
                words.say(key),
                words.number(value),
                words.say(key + ".compared", compared),
                words.say(key + ".definition"));
    }

    private static String whole(BigDecimal hours, Words words) {
        return words.number(hours.setScale(0, RoundingMode.HALF_UP));
    }

    private static Table.Row row(Words words, String key, Table.Cell cell) {
        return new Table.Row(words.say(key), null, List.of(cell));
    }
}
