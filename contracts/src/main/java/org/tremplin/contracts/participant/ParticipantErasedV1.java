package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A person was forgotten: whoever knows more of her than this id forgets it and confirms; counts stay.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param on day on which she was forgotten
 */
@Classified(DataClass.CONTACT)
public record ParticipantErasedV1(String participant, LocalDate on) implements ParticipantEvent {}
