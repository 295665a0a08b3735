package org.tremplin.participant.registration.events;

/** A stored fact about one participant, whichever aggregate stored it. */
public interface AboutPerson {

    /** Pseudonymous id (UUID) of the participant. */
    String participant();
}
