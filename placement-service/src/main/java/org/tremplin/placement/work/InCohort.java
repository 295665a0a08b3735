package org.tremplin.placement.work;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds what began in a programme and cohort; what is null does not matter, and a cohort only with its programme. */
final class InCohort {

    static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "start", "_id");

    private InCohort() {}

    static Query of(@Nullable String programme, @Nullable String cohort) {
        if (programme == null) {
            return new Query();
        }
        Criteria criteria = Criteria.where("programme").is(programme);
        return Query.query(cohort == null ? criteria : criteria.and("cohort").is(cohort));
    }
}
