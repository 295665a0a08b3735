package org.tremplin.reporting.ingest;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody entered a programme with a cohort and a partner, whoever and however many.
 *
 * @param id all three codes
 */
@Document(Entry.COLLECTION)
public record Entry(@Id String id, @Indexed String programme, String cohort, String partner) {

    static final String COLLECTION = "entries";

    static String id(String programme, String cohort, String partner) {
        return String.join(":", programme, cohort, partner);
    }
}
