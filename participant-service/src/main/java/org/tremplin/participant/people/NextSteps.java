package org.tremplin.participant.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tremplin.participant.accompaniment.Accompaniment;
import org.tremplin.participant.accompaniment.Accompaniments;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.timeline.Timelines;

/** What lies ahead of a person on the pathways she is in, and what partners planned with her. */
@Component
class NextSteps {

    private final Timelines timelines;
    private final Programmes programmes;
    private final Accompaniments accompaniments;
    private final Clock clock;

    NextSteps(Timelines timelines, Programmes programmes, Accompaniments accompaniments, Clock clock) {
        this.timelines = timelines;
        this.programmes = programmes;
        this.accompaniments = accompaniments;
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
        return Stream.concat(
                        timelines.planned(person.id(), places, LocalDate.now(clock)).stream(),
                        accompaniments.of(person.id()).orderedSteps().stream()
                                .filter(Accompaniment.Step::isOpen)
                                .map(step -> Timelines.Step.planned(step.kind(), step.due())))
                .sorted(Comparator.comparing(Timelines.Step::on))
                .toList();
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
