package org.tremplin.training.sheets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The sessions with their attendance sheets. */
@Component
public class Sheets {

    private final MongoOperations mongo;

    Sheets(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The sheets of a series in the order of its sessions. */
    public List<Sheet> of(SeriesPlan plan) {
        List<String> ids = IntStream.rangeClosed(1, plan.sessions())
                .mapToObj(number -> Sheet.idOf(plan.id(), number))
                .toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Sheet.class).stream()
                .sorted(Comparator.comparingInt(Sheet::number))
                .toList();
    }

    /** The sheet of one session. */
    public Optional<Sheet> find(String series, int number) {
        return Optional.ofNullable(mongo.findById(Sheet.idOf(series, number), Sheet.class));
    }

    /** The sessions that stand from one day to another, both included, of one partner or of all. */
    public List<Sheet> between(LocalDate from, LocalDate to, @Nullable String partner) {
        Criteria when = Criteria.where("date").gte(from.toString()).lte(to.toString());
        Criteria all = partner == null ? when : when.and("partner").is(partner);
        return mongo
                .find(Query.query(all).with(Sort.by("date", "startsAt", "cohort", "code", "number")), Sheet.class)
                .stream()
                .filter(it -> it.cancelled() == null)
                .toList();
    }
}
