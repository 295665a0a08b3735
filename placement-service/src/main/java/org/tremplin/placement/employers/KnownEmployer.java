package org.tremplin.placement.employers;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An employer as pages and answers show it.
 *
 * @param id id of the employer
 * @param name name as it was first written
 * @param search name without case, accents and punctuation
 * @param sector code of the sector, where known
 * @param town town, where known
 */
@Document("employers")
public record KnownEmployer(
        @Id String id,
        String name,
        @Indexed String search,
        @Nullable String sector,
        @Nullable String town) {}
