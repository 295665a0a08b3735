package org.tremplin.reporting.scope;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.ingest.Entry;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Partner;
import org.tremplin.reporting.ingest.PlannedSeries;
import org.tremplin.reporting.ingest.Programme;
import org.tremplin.web.NotFound;

/** Finds programmes, cohorts and partners, and the journeys of those who are meant. */
@Component
public class Scopes {

    private final MongoOperations mongo;

    Scopes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The people of a programme, or of one cohort of it. */
    public Scope of(String programme, @Nullable String cohort) {
        return of(programme, cohort, null);
    }

    /** The people of a programme, of one cohort of it, of one partner; a blank code stands for all. */
    public Scope of(String programme, @Nullable String cohort, @Nullable String partner) {
        Scope scope = new Scope(programme(programme), given(cohort), given(partner));
        if (scope.cohort() != null && !exists(programme, scope.cohort())) {
            throw new NotFound("cohort");
        }
        if (scope.partner() != null && partner(scope.partner()) == null) {
            throw new NotFound("partner");
        }
        return scope;
    }

    /** The programmes, by code. */
    public List<Programme> programmes() {
        return mongo.find(new Query().with(Sort.by("_id")), Programme.class);
    }

    /** A programme as it was published last. */
    public Programme programme(String code) {
        Programme programme = mongo.findById(code, Programme.class);
        if (programme == null) {
            throw new NotFound("programme");
        }
        return programme;
    }

    /** The cohorts of a programme in which somebody is enrolled or a series is planned, the newest code first. */
    public List<String> cohorts(String programme) {
        Query of = Query.query(Criteria.where("programme").is(programme));
        TreeSet<String> cohorts = new TreeSet<>();
        cohorts.addAll(mongo.findDistinct(of, "cohort", Entry.class, String.class));
        cohorts.addAll(mongo.findDistinct(of, "cohort", PlannedSeries.class, String.class));
        return List.copyOf(cohorts.descendingSet());
    }

    /** The partners responsible for somebody in a programme, by name. */
    public List<Partner> partners(String programme) {
        Query of = Query.query(Criteria.where("programme").is(programme));
        return mongo.findDistinct(of, "partner", Entry.class, String.class).stream()
                .map(code -> Objects.requireNonNullElse(partner(code), new Partner(code, code, "")))
                .sorted((first, second) -> first.name()
                        .toLowerCase(Locale.ROOT)
                        .compareTo(second.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A partner, or null where there is none of this code. */
    public @Nullable Partner partner(String code) {
        return mongo.findById(code, Partner.class);
    }

    /** Reads the journeys of the people meant one after the other, as far as they are meant. */
    public void forEachJourney(Scope scope, Consumer<Journey> reader) {
        try (Stream<Journey> journeys = mongo.stream(Query.query(criteria(scope)), Journey.class)) {
            journeys.map(journey -> journey.in(scope.cohort(), scope.partner()))
                    .filter(Journey::isEnrolled)
                    .forEach(reader);
        }
    }

    /** The series planned for the cohorts meant. */
    public List<PlannedSeries> series(Scope scope) {
        return mongo.find(Query.query(cohort(scope)), PlannedSeries.class);
    }

    /** A cohort is part of a path here: scopes are only made of those that exist. */
    private static Criteria criteria(Scope scope) {
        Criteria enrolled = Criteria.where("programme")
                .is(scope.programme().code())
                .and("participant")
                .exists(true);
        return scope.cohort() == null
                ? enrolled
                : enrolled.and(visit(scope.cohort())).exists(true);
    }

    private static Criteria cohort(Scope scope) {
        Criteria programme = Criteria.where("programme").is(scope.programme().code());
        return scope.cohort() == null ? programme : programme.and("cohort").is(scope.cohort());
    }

    private boolean exists(String programme, String cohort) {
        Query query = Query.query(
                Criteria.where("programme").is(programme).and("cohort").is(cohort));
        return mongo.exists(query, Entry.class) || mongo.exists(query, PlannedSeries.class);
    }

    private static String visit(String cohort) {
        return "visits." + cohort + ".enrolledOn";
    }

    private static @Nullable String given(@Nullable String code) {
        return code == null || code.isBlank() ? null : code.strip();
    }
}
