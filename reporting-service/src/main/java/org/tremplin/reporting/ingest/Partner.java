package org.tremplin.reporting.ingest;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A partner organisation and its public name.
 *
 * @param code code of the partner
 */
@Document(Partner.COLLECTION)
public record Partner(@Id String code, String name, String kind) {

    static final String COLLECTION = "partners";
}
