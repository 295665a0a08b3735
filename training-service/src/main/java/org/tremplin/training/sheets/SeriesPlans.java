package org.tremplin.training.sheets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.following.Patience;

/** The planned series. */
@Component
public class SeriesPlans {

    private static final Sort NEWEST_COHORT_FIRST =
            Sort.by(Sort.Order.asc("programme"), Sort.Order.desc("cohort"), Sort.Order.asc("code"));

    private final MongoOperations mongo;
    private final Streams streams;

    SeriesPlans(MongoOperations mongo, Streams streams) {
        this.mongo = mongo;
        this.streams = streams;
    }

    /** What to look for; null leaves a question open. */
    public record Filter(
            @Nullable String programme,
            @Nullable String cohort,
            @Nullable String code,
            @Nullable String partner) {

        private Query query() {
            Query query = new Query();
            add(query, "programme", programme);
            add(query, "cohort", cohort);
            add(query, "code", code);
            add(query, "partner", partner);
            // A document that a fact about its sessions made before the plan arrived is no series yet.
            return query.addCriteria(Criteria.where("sessions").gt(0));
        }

        private static void add(Query query, String field, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                query.addCriteria(Criteria.where(field).is(value));
            }
        }
    }

    /** The series, as soon as the read model has it. */
    public SeriesPlan get(String id) {
        return Patience.OF_A_CALLER.find(() -> find(id)).orElseThrow(() -> streams.missing("series", id));
    }

    /** The series, if there is one of this id. */
    public Optional<SeriesPlan> find(String id) {
        return Optional.ofNullable(mongo.findById(id, SeriesPlan.class));
    }

    /** One page of the series that match, by programme, newest cohort first. */
    public List<SeriesPlan> find(Filter filter, int page, int size) {
        return mongo.find(
                filter.query().with(NEWEST_COHORT_FIRST).with(PageRequest.of(page, size, NEWEST_COHORT_FIRST)),
                SeriesPlan.class);
    }

    /** How many series match. */
    public long count(Filter filter) {
        return mongo.count(filter.query(), SeriesPlan.class);
    }
}
