package org.tremplin.training.certificates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A certificate of one of the consortium's programmes.
 *
 * @param number number of the certificate, as on its check page
 * @param kind what it certifies, such as info, workshop or internship
 * @param on day on which its rule came to hold
 * @param revokedOn day on which its rule ceased to hold, null while it is valid
 * @param reason why it was revoked
 */
@Document(collection = Certificate.COLLECTION)
@CompoundIndex(def = "{'programme': 1, 'kind': 1}")
public record Certificate(
        @Id String number,
        @Indexed String participant,
        String kind,
        String programme,
        String cohort,
        LocalDate on,
        @Nullable LocalDate revokedOn,
        @Nullable String reason) {

    static final String COLLECTION = "certificates";

    /** Whether it stands. */
    public boolean valid() {
        return revokedOn == null;
    }
}
