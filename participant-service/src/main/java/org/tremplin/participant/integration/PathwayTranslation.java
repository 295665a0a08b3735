package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.StageReachedV1;
import org.tremplin.contracts.participant.StageRetractedV1;
import org.tremplin.participant.pathway.events.Enrolled;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.pathway.events.StageConfirmed;
import org.tremplin.participant.pathway.events.StageDoubted;
import org.tremplin.participant.pathway.events.StageReached;
import org.tremplin.participant.pathway.events.StageRetracted;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What the others learn about a pathway: where it stands, not how many causes hold a stage. */
@Component
class PathwayTranslation implements Translation<PathwayEvent> {

    @Override
    public Class<PathwayEvent> events() {
        return PathwayEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(PathwayEvent event) {
        ParticipantEvent told =
                switch (event) {
                    case Enrolled it ->
                        new EnrolledV1(it.participant(), it.programme(), it.cohort(), it.partner(), it.on());
                    case Reentered it ->
                        new EnrolledV1(it.participant(), it.programme(), it.cohort(), it.partner(), it.on());
                    case StageReached it ->
                        new StageReachedV1(it.participant(), it.programme(), it.cohort(), it.stage(), it.on());
                    case StageConfirmed it -> null;
                    case StageDoubted it -> null;
                    case StageRetracted it ->
                        new StageRetractedV1(
                                it.participant(), it.programme(), it.cohort(), it.stage(), it.reason(), it.on());
                    case PathwayEnded it ->
                        new PathwayEndedV1(
                                it.participant(),
                                it.programme(),
                                it.cohort(),
                                it.outcome(),
                                it.outcomeClass(),
                                it.on());
                };
        return told == null ? null : new Outgoing(event.participant(), told);
    }
}
