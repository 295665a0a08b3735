package org.tremplin.participant.erasure;

import java.util.List;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.registration.events.RegistrationEvent;

/** What the event store holds of one person, as far as her key still opens it. */
public interface PersonHistory {

    /** What is stored of herself, oldest first. */
    List<RegistrationEvent> ofHerself(String participant);

    /** What is stored of her way through a programme, oldest first; empty where she never was in it. */
    List<PathwayEvent> ofPathway(String participant, String programme);
}
