package org.tremplin.training.certificates;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A certificate from elsewhere in a participant's portfolio.
 *
 * @param issuer code of the issuing body
 * @param issuerName the issuing body as it was written down
 * @param on day on which it was issued
 */
@Document(collection = ExternalCertificate.COLLECTION)
record ExternalCertificate(
        @Id String id, @Indexed String participant, String kind, String issuer, String issuerName, LocalDate on) {

    static final String COLLECTION = "externalCertificates";
}
