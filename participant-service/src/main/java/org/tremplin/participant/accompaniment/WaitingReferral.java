package org.tremplin.participant.accompaniment;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A referral as the partner that was asked finds it, without a word about the person but that she is here.
 *
 * @param id id (UUID) of the referral
 * @param participant pseudonymous id (UUID) of the person
 * @param partner code of the partner that referred
 * @param receiver code of the partner that was asked
 * @param need code of the theme that it is about
 * @param on day on which it was asked
 * @param state waiting, accepted, declined or ended
 */
@Document(collection = WaitingReferral.COLLECTION)
public record WaitingReferral(
        @Id String id,
        String participant,
        String partner,
        @Indexed String receiver,
        String need,
        LocalDate on,
        String state) {

    static final String COLLECTION = "referrals";
}
