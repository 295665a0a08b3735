package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * The partner that was asked accompanies the participant.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that was asked
 * @param on day on which it accepted
 */
@Classified(DataClass.PATHWAY)
public record ReferralAcceptedV1(String participant, String referral, String partner, LocalDate on)
        implements ParticipantEvent {}
