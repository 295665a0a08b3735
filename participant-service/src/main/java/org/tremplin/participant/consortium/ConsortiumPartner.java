package org.tremplin.participant.consortium;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A partner as lists and choices show it.
 *
 * @param code code of the partner
 * @param name public name of the organisation
 * @param kind what sort of organisation it is
 * @param agreement the agreement that it signed last; outside of it its staff see no person
 * @param leftOn last day on which it was a partner, null while it is one
 */
@Document(collection = ConsortiumPartner.COLLECTION)
public record ConsortiumPartner(
        @Id String code,
        String name,
        String kind,
        @Nullable Term agreement,
        @Nullable LocalDate leftOn) {

    static final String COLLECTION = "partners";

    /**
     * From when until when an agreement binds.
     *
     * @param from first day
     * @param until last day, null where it has none
     */
    public record Term(LocalDate from, @Nullable LocalDate until) {}
}
