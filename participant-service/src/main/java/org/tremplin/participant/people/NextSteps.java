package org.tremplin.participant.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.timeline.Timelines;

/** What lies ahead of a person on the pathways she is in. */
@Component
class NextSteps {

    private final Timelines timelines;
    private final Programmes programmes;
    private final Clock clock;

    NextSteps(Timelines timelines, Programmes programmes, Clock clock) {
        this.timelines = timelines;
        this.programmes = programmes;
        this.clock = clock;
    }

    List<Timelines.Step> of(Person person) {
        List<Timelines.Place> places = person.pathways().stream()
                .filter(Person.Enrolment::active)
                .flatMap(pathway -> programmes
                        .find(pathway.programme())
                        .map(template ->
                                new Timelines.Place(pathway.programme(), pathway.cohort(), open(template, pathway)))
                        .stream())
                .toList();
        return timelines.planned(person.id(), places, LocalDate.now(clock));
    }

    /** A series is open without a prerequisite, or once the stage of the certificate it requires was reached. */
    private static List<String> open(Template template, Person.Enrolment pathway) {
        return template.series().stream()
                .filter(series -> series.requires() == null
                        || template.stagesReachedByCertificate(series.requires()).stream()
                                .anyMatch(pathway.reached()::containsKey))
                .map(Template.Series::code)
                .toList();
    }
}
