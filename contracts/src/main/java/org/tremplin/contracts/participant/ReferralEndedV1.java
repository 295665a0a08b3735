package org.tremplin.contracts.participant;

import java.time.LocalDate;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * A referral ended, and with it what it opened to the partner that was asked.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param referral id (UUID) of the referral
 * @param partner code of the partner that was asked
 * @param on day on which it ended
 */
@Classified(DataClass.PATHWAY)
public record ReferralEndedV1(String participant, String referral, String partner, LocalDate on)
        implements ParticipantEvent {}
