package org.tremplin.participant.openings;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that was opened in an emergency.
 *
 * @param id id (UUID) of the opening
 * @param participant pseudonymous id (UUID) of the person
 * @param subject whose token it was
 * @param partner code of the partner that they acted for
 * @param reason danger-to-life, child-protection, urgent-care or other
 * @param from when it was opened
 * @param until when it closes again by itself
 */
@Document(collection = OpenedFile.COLLECTION)
public record OpenedFile(
        @Id String id,
        @Indexed String participant,
        @Indexed String subject,
        String partner,
        String reason,
        Instant from,
        Instant until) {

    static final String COLLECTION = "openings";
}
