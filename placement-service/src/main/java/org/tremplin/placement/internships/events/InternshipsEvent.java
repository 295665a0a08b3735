package org.tremplin.placement.internships.events;

/** What happened to the internships of one participant in one programme. */
public sealed interface InternshipsEvent
        permits InternshipAgreed, InternshipStarted, InternshipHoursLogged, InternshipCompleted, InternshipBrokenOff {

    /** Pseudonymous id (UUID) of the person. */
    String participant();

    /** Code of the programme. */
    String programme();

    /** Id of the internship. */
    String internship();
}
