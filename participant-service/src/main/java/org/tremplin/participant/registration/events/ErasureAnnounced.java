package org.tremplin.participant.registration.events;

import java.time.LocalDate;

/**
 * Nothing was heard of a person for so long that she is to be forgotten, unless her partner keeps her longer.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner that registered her
 * @param from day from which she may be erased
 * @param on day on which it was announced
 */
public record ErasureAnnounced(String participant, String partner, LocalDate from, LocalDate on)
        implements RegistrationEvent {}
