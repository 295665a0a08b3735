package org.tremplin.participant.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.registration.FoldedName;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.web.NotFound;

/** The people of the consortium, found by a few letters of a name and by where they stand. */
@Component
class People {

    private static final String ERASED = "erasedOn";
    private static final Pattern REFERENCE = Pattern.compile("p-([0-9a-f]{2,6})");

    private final MongoOperations documents;
    private final Programmes programmes;
    private final Streams streams;

    People(MongoOperations documents, Programmes programmes, Streams streams) {
        this.documents = documents;
        this.programmes = programmes;
        this.streams = streams;
    }

    /**
     * Some of them.
     *
     * @param people this page of them, by family name
     * @param total how many match
     */
    record Found(List<Person> people, long total) {}

    Person get(String id) {
        Person person = documents.findById(id, Person.class);
        if (person == null) {
            throw streams.missing("participant", id);
        }
        if (person.erasedOn() != null) {
            throw new NotFound("participant");
        }
        return person;
    }

    Optional<Person> find(String id) {
        return Optional.ofNullable(documents.findById(id, Person.class)).filter(person -> person.erasedOn() == null);
    }

    List<Person> all(Collection<String> ids) {
        return documents.find(
                Query.query(Criteria.where("_id").in(ids).and(ERASED).exists(false)), Person.class);
    }

    Found matching(PeopleFilter filter, int page, int size) {
        Query query = Query.query(criteria(filter));
        long total = documents.count(query, Person.class);
        query.with(Sort.by("sortName", "id")).skip((long) page * size).limit(size);
        return new Found(documents.find(query, Person.class), total);
    }

    /** The cohorts of a programme in which somebody is; none for what is no programme, so that a code becomes a path only if it is one. */
    List<String> cohorts(String programme) {
        if (programmes.find(programme).isEmpty()) {
            return List.of();
        }
        String field = "enrolments." + programme + ".cohort";
        return documents.findDistinct(new Query(), field, Person.class, String.class).stream()
                .sorted()
                .toList();
    }

    private Criteria criteria(PeopleFilter filter) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where(ERASED).exists(false));
        if (filter.q() != null) {
            named(filter.q(), all);
        }
        if (filter.partner() != null) {
            all.add(accompaniedBy(filter.partner()));
        }
        if (filter.concernsPathways()) {
            List<Criteria> pathways = programmes.all().stream()
                    .filter(template ->
                            filter.programme() == null || filter.programme().equals(template.code()))
                    .flatMap(template -> pathway(template, filter).stream())
                    .toList();
            all.add(pathways.isEmpty() ? nobody() : new Criteria().orOperator(pathways));
        }
        return new Criteria().andOperator(all);
    }

    /** Every word begins one of her names, or the whole is her short reference. */
    private static void named(String letters, List<Criteria> all) {
        var reference = REFERENCE.matcher(letters.strip().toLowerCase(Locale.ROOT));
        if (reference.matches()) {
            all.add(Criteria.where("_id").regex("^" + reference.group(1)));
            return;
        }
        List<String> words = FoldedName.parts(letters);
        if (words.isEmpty()) {
            all.add(nobody());
        }
        for (String word : words) {
            all.add(Criteria.where("nameParts").regex("^" + word));
        }
    }

    private Criteria accompaniedBy(String partner) {
        List<Criteria> ways = new ArrayList<>();
        ways.add(Criteria.where("partner").is(partner));
        for (Template template : programmes.all()) {
            ways.add(
                    Criteria.where("enrolments." + template.code() + ".partner").is(partner));
        }
        return new Criteria().orOperator(ways);
    }

    private static Optional<Criteria> pathway(Template template, PeopleFilter filter) {
        String pathway = "enrolments." + template.code();
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where(pathway + ".programme").is(template.code()));
        if (filter.cohort() != null) {
            all.add(Criteria.where(pathway + ".cohort").is(filter.cohort()));
        }
        if (filter.stage() != null) {
            List<String> stages =
                    template.stages().stream().map(Template.Stage::code).toList();
            int at = stages.indexOf(filter.stage());
            if (at < 0) {
                return Optional.empty();
            }
            all.add(reached(pathway, stages.get(at), true));
            stages.subList(at + 1, stages.size()).forEach(later -> all.add(reached(pathway, later, false)));
        }
        return Optional.of(new Criteria().andOperator(all));
    }

    private static Criteria reached(String pathway, String stage, boolean wanted) {
        return Criteria.where(pathway + ".stages." + stage).exists(wanted);
    }

    private static Criteria nobody() {
        return Criteria.where("_id").is("");
    }

    /** The stage a pathway has come to: the last one of the programme that was reached, null where none was. */
    @Nullable
    String stageOf(Person.Enrolment enrolment) {
        return programmes
                .find(enrolment.programme())
                .map(template -> template.stages().reversed().stream()
                        .map(Template.Stage::code)
                        .filter(enrolment.reached()::containsKey)
                        .findFirst()
                        .orElse(null))
                .orElse(null);
    }
}
