package org.tremplin.reporting.ingest;

import java.util.Map;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The certificates from elsewhere that one participant holds, in whatever programme she is.
 *
 * @param participant pseudonymous id
 * @param external kind to the day of issue
 */
@Document(Portfolio.COLLECTION)
public record Portfolio(@Id String participant, Map<String, String> external) {

    static final String COLLECTION = "portfolios";

    /** What is not known yet is empty. */
    public Portfolio {
        external = Objects.requireNonNullElse(external, Map.of());
    }
}
