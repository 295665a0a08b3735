package org.tremplin.training.programmes;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A partner organisation of the consortium.
 *
 * @param id code of the partner
 * @param name public name of the organisation
 */
@Document(collection = Partner.COLLECTION)
public record Partner(@Id String id, String name) {

    static final String COLLECTION = "partners";
}
