package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A partner asked another one to accompany a participant.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that refers
 * @param receiver code of the partner that is asked
 * @param need code of the theme that it is about, such as housing
 * @param on day on which it was asked
 */
@Classified(DataClass.SENSITIVE)
public record ReferredV1(
        String participant, String referral, String partner, String receiver, String need, LocalDate on)
        implements ParticipantEvent {}
