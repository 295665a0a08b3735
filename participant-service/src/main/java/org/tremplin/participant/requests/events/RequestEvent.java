package org.tremplin.participant.requests.events;

import org.tremplin.participant.registration.events.AboutPerson;

/** What is stored about what a person asks of those who keep her file. */
public sealed interface RequestEvent extends AboutPerson
        permits CorrectionRequested, ErasureRequested, RequestAnswered {

    /** Id (UUID) of the request. */
    String request();
}
