package org.tremplin.participant.consortium;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A partner as lists and choices show it.
 *
 * @param code code of the partner
 * @param name public name of the organisation
 * @param kind what sort of organisation it is
 */
@Document(collection = ConsortiumPartner.COLLECTION)
public record ConsortiumPartner(@Id String code, String name, String kind) {

    static final String COLLECTION = "partners";
}
