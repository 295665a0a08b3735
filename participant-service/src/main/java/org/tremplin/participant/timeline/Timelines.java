package org.tremplin.participant.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What happened to a person, and what is planned for her. */
@Component
public class Timelines {

    /** So many sessions ahead are enough to plan a week. */
    private static final int SESSIONS_AHEAD = 5;

    private static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(Line::on)
            .thenComparing(Line::recorded)
            .thenComparing(Line::sequence)
            .reversed();

    private final MongoOperations documents;

    Timelines(MongoOperations documents) {
        this.documents = documents;
    }

    /** Everything that happened to a person, newest first; of one kind if asked for. */
    public List<Line> of(String participant, Line.@Nullable Kind kind) {
        Criteria criteria = Criteria.where("participant").is(participant);
        Query query = Query.query(kind == null ? criteria : criteria.and("kind").is(kind.name()));
        return Stream.of(Lines.OWN, Lines.OTHERS)
                .flatMap(collection -> documents.find(query, Line.class, collection).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /**
     * What a person is in, as far as plans depend on it.
     *
     * @param programme code of the programme
     * @param cohort code of her cohort
     * @param series codes of the series that are open to her
     */
    public record Place(String programme, String cohort, List<String> series) {}

    /**
     * A step ahead.
     *
     * @param programme code of the programme, null where it concerns none
     * @param what session, internship-starts, internship-ends, work-study-ends or circle-step
     * @param on day for which it is planned, which may have passed
     * @param series code of the series, for a session
     * @param session number of the session, 0 for other steps
     * @param theme code of the theme, for a step that partners planned with her
     */
    public record Step(
            @Nullable String programme,
            String what,
            LocalDate on,
            @Nullable String series,
            int session,
            @Nullable String theme) {

        /** A step that partners planned with her. */
        public static Step planned(String theme, LocalDate due) {
            return new Step(null, "circle-step", due, null, 0, theme);
        }
    }

    /** The steps ahead of a person, the next one first. */
    public List<Step> planned(String participant, List<Place> places, LocalDate today) {
        List<Step> steps = new ArrayList<>(placements(participant));
        places.forEach(place -> steps.addAll(sessions(place, today)));
        return steps.stream().sorted(Comparator.comparing(Step::on)).toList();
    }

    private List<Step> placements(String participant) {
        Query query = Query.query(
                Criteria.where("participant").is(participant).and("state").in(Plans.AGREED, Plans.STARTED));
        return documents.find(query, Plans.Placement.class, Plans.PLACEMENTS).stream()
                .map(it -> it.state().equals(Plans.AGREED)
                        ? new Step(it.programme(), it.kind() + "-starts", it.start(), null, 0, null)
                        : new Step(it.programme(), it.kind() + "-ends", it.end(), null, 0, null))
                .toList();
    }

    private List<Step> sessions(Place place, LocalDate today) {
        Query ofCohort = Query.query(Criteria.where("programme")
                .is(place.programme())
                .and("cohort")
                .is(place.cohort())
                .and("code")
                .in(place.series()));
        Map<String, Plans.Series> series = documents.find(ofCohort, Plans.Series.class, Plans.SERIES).stream()
                .collect(Collectors.toMap(Plans.Series::id, Function.identity()));
        if (series.isEmpty()) {
            return List.of();
        }
        Query ahead = Query.query(
                        Criteria.where("series").in(series.keySet()).and("date").gte(today.toString()))
                .with(Sort.by("date"))
                .limit(SESSIONS_AHEAD);
        return documents.find(ahead, Plans.Session.class, Plans.SESSIONS).stream()
                .map(it -> new Step(
                        place.programme(),
                        "session",
                        it.date(),
                        Objects.requireNonNull(series.get(it.series())).code(),
                        it.session(),
                        null))
                .toList();
    }
}
