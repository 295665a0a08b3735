package org.tremplin.contracts.participant;

import java.time.LocalDate;

/**
 * A person was forgotten: whoever knows more of her than this id forgets it and confirms; counts stay.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param on day on which she was forgotten
 */
public record ParticipantErasedV1(String participant, LocalDate on) implements ParticipantEvent {}
