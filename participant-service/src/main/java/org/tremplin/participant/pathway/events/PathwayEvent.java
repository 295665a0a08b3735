package org.tremplin.participant.pathway.events;

import org.tremplin.participant.registration.events.AboutPerson;

/** What is stored about a participant's way through a programme. */
public sealed interface PathwayEvent extends AboutPerson
        permits Enrolled, Reentered, StageReached, StageConfirmed, StageDoubted, StageRetracted, PathwayEnded {

    /** Code of the programme. */
    String programme();
}
