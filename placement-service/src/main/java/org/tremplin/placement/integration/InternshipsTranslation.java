package org.tremplin.placement.integration;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipHoursLoggedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.placement.internships.events.InternshipAgreed;
import org.tremplin.placement.internships.events.InternshipBrokenOff;
import org.tremplin.placement.internships.events.InternshipCompleted;
import org.tremplin.placement.internships.events.InternshipHoursLogged;
import org.tremplin.placement.internships.events.InternshipStarted;
import org.tremplin.placement.internships.events.InternshipsEvent;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What is told of internships, keyed by the participant. */
@Component
class InternshipsTranslation implements Translation<InternshipsEvent> {

    @Override
    public Class<InternshipsEvent> events() {
        return InternshipsEvent.class;
    }

    @Override
    public Outgoing translate(InternshipsEvent event) {
        return new Outgoing(event.participant(), published(event));
    }

    private static PlacementEvent published(InternshipsEvent event) {
        return switch (event) {
            case InternshipAgreed it ->
                new InternshipAgreedV1(
                        it.participant(),
                        it.internship(),
                        it.programme(),
                        it.employer(),
                        it.partner(),
                        it.rome(),
                        it.start(),
                        it.end(),
                        it.plannedMinutes());
            case InternshipStarted it ->
                new InternshipStartedV1(it.participant(), it.internship(), it.programme(), it.employer(), it.on());
            case InternshipHoursLogged it ->
                new InternshipHoursLoggedV1(
                        it.participant(),
                        it.internship(),
                        it.programme(),
                        it.day(),
                        it.minutes(),
                        it.totalMinutes(),
                        it.programmeMinutes());
            case InternshipCompleted it ->
                new InternshipCompletedV1(
                        it.participant(),
                        it.internship(),
                        it.programme(),
                        it.employer(),
                        it.on(),
                        it.minutes(),
                        it.completedMinutes());
            case InternshipBrokenOff it ->
                new InternshipBrokenOffV1(
                        it.participant(),
                        it.internship(),
                        it.programme(),
                        it.employer(),
                        it.on(),
                        it.by(),
                        it.reason(),
                        it.minutes());
        };
    }
}
