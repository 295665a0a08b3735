package org.tremplin.placement.internships.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.placement.internships.Budget;
import org.tremplin.placement.internships.InternshipState;
import org.tremplin.placement.internships.InternshipsCommand.Limits;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.placement.programmes.Programme;

/** The internships as pages and answers show them. */
@Component
public class InternshipSheets {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("end"), Sort.Order.asc("_id"));
    private static final Sort FIRST_DUE_FIRST = Sort.by(Sort.Order.asc("end"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;
    private final OpenPathways pathways;
    private final Clock clock;

    InternshipSheets(MongoOperations mongo, OpenPathways pathways, Clock clock) {
        this.mongo = mongo;
        this.pathways = pathways;
        this.clock = clock;
    }

    /**
     * Which internships are looked for; what is null does not matter.
     *
     * @param state code of an {@link InternshipState} or of an {@link Attention}
     */
    public record Search(
            @Nullable String programme,
            @Nullable String cohort,
            @Nullable String employer,
            @Nullable String state) {

        /** Everything. */
        public static final Search ALL = new Search(null, null, null, null);

        /** The same search for another state. */
        public Search inState(String other) {
            return new Search(programme, cohort, employer, other);
        }
    }

    /** The internship of an id. */
    public Optional<InternshipSheet> find(String id) {
        return Optional.ofNullable(mongo.findById(id, InternshipSheet.class));
    }

    /** All internships of a participant in a programme, the first one first. */
    public List<InternshipSheet> of(String pathway) {
        Query query = Query.query(Criteria.where("pathway").is(pathway));
        return mongo.find(query.with(Sort.by("start", "_id")), InternshipSheet.class);
    }

    /** What of a programme's hours and months these internships take. */
    public Budget budget(Programme programme, List<InternshipSheet> sheets) {
        Programme.InternshipLimits limits = programme.internships();
        return new Budget(
                new Limits(limits.hours() * 60, limits.months()),
                sheets.stream().map(InternshipSheet::stay).toList());
    }

    /** The version that an edit of the internships of a participant in a programme builds on. */
    public long version(String pathway) {
        PathwaySheet sheet = mongo.findById(pathway, PathwaySheet.class);
        return sheet == null ? -1 : sheet.version();
    }

    /** A page of what was looked for, of people whose pathway is open: what is due first, else the latest first. */
    public Page<InternshipSheet> search(Search search, int page, int size) {
        boolean due = search.state() != null && Attention.of(search.state()) != null;
        return pathways.page(
                InternshipSheet.class, query(search), PageRequest.of(page, size, due ? FIRST_DUE_FIRST : LATEST_FIRST));
    }

    /** How many, of people whose pathway is open, are in each state and want each kind of attention, by code. */
    public Map<String, Long> counts(Search search) {
        Map<String, Long> counts = new TreeMap<>();
        for (InternshipState state : InternshipState.values()) {
            counts.put(state.code(), count(search.inState(state.code())));
        }
        for (Attention attention : Attention.values()) {
            counts.put(attention.code(), count(search.inState(attention.code())));
        }
        return counts;
    }

    /** Today, as everything here counts it. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private long count(Search search) {
        return pathways.count(InternshipSheet.class, query(search));
    }

    private Query query(Search search) {
        List<Criteria> all = new ArrayList<>();
        state(search.state()).ifPresent(all::add);
        is(all, "programme", search.programme());
        is(all, "cohort", search.cohort());
        is(all, "employer", search.employer());
        return all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
    }

    private Optional<Criteria> state(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        Attention attention = Attention.of(code);
        return Optional.of(attention == null ? Criteria.where("state").is(code) : attention.criteria(today()));
    }

    private static void is(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
