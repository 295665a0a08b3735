package org.tremplin.participant.registration.events;

import java.time.LocalDate;

/**
 * An erasure that was announced does not happen for the time being.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param reason still-in-contact, claim-pending, audit-pending, or contact-resumed where something was heard since
 * @param until day until which nothing is announced again
 * @param on day on which it was decided
 */
public record ErasurePostponed(String participant, String reason, LocalDate until, LocalDate on)
        implements RegistrationEvent {}
