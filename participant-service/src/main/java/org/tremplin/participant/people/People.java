package org.tremplin.participant.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Relations;
import org.tremplin.platform.eventstore.Streams;

/**
 * The people of the consortium whom the reader may know of, each with as much as the reader may know of her. Nothing else
 * comes out of here, so no page and no answer can show more.
 */
@Component
class People {

    private static final Sort BY_NAME = Sort.by("sortName", "id");
    private static final Sort BY_REFERENCE = Sort.by("id");

    private final MongoOperations documents;
    private final Programmes programmes;
    private final Matching matching;
    private final Access access;
    private final Streams streams;

    People(MongoOperations documents, Programmes programmes, Matching matching, Access access, Streams streams) {
        this.documents = documents;
        this.programmes = programmes;
        this.matching = matching;
        this.access = access;
        this.streams = streams;
    }

    /**
     * Some of them.
     *
     * @param people this page of them: by family name, and at the end those whose names are not shared
     * @param total how many match
     */
    record Found(List<Person> people, long total) {}

    /** A person of whom the reader may know that she is here. */
    Person get(String id) {
        return get(id, Level.EXISTENCE);
    }

    /** A person of whom the reader may know so much. */
    Person get(String id, Level level) {
        Person person = documents.findById(id, Person.class);
        if (person == null) {
            throw streams.missing("participant", id);
        }
        read(List.of(person));
        return person.within(access.require(id, level));
    }

    /** Those of them whom the reader may know of. */
    List<Person> all(Collection<String> ids) {
        return shown(documents.find(Query.query(Criteria.where("_id").in(ids)), Person.class));
    }

    /** Their names for the platform's own services, which see to it themselves whom they show them to. */
    List<Person> allForServices(Collection<String> ids) {
        return documents.find(Query.query(Criteria.where("_id").in(ids)), Person.class).stream()
                .map(person -> person.within(Set.of(Level.EXISTENCE, Level.CONTACT)))
                .toList();
    }

    Found matching(PeopleFilter filter, int page, int size) {
        Matching.Matches matches = matching.of(filter);
        long total = documents.count(Query.query(matches.all()), Person.class);
        long from = (long) page * size;
        List<Person> people = new ArrayList<>(part(matches.named(), BY_NAME, from, size));
        if (people.size() < size && from + people.size() < total) {
            long named = people.isEmpty()
                    ? documents.count(Query.query(matches.named()), Person.class)
                    : from + people.size();
            people.addAll(part(matches.unnamed(), BY_REFERENCE, Math.max(0, from - named), size - people.size()));
        }
        return new Found(shown(people), total);
    }

    /** The cohorts of a programme in which somebody is; none for what is no programme, so that a code becomes a path only if it is one. */
    List<String> cohorts(String programme) {
        if (programmes.find(programme).isEmpty()) {
            return List.of();
        }
        Query known = Query.query(access.visible(Level.EXISTENCE));
        return documents.findDistinct(known, "enrolments." + programme + ".cohort", Person.class, String.class).stream()
                .sorted()
                .toList();
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

    private List<Person> part(Criteria criteria, Sort order, long from, int size) {
        return documents.find(Query.query(criteria).with(order).skip(from).limit(size), Person.class);
    }

    /** They hold what decides who may know them. */
    private void read(List<Person> people) {
        Map<String, Relations> relations = new HashMap<>();
        people.forEach(
                person -> relations.put(person.id(), Objects.requireNonNullElse(person.access(), Relations.NONE)));
        access.read(relations);
    }

    private List<Person> shown(List<Person> people) {
        read(people);
        Map<String, Set<Level>> levels =
                access.show(people.stream().map(Person::id).toList());
        return people.stream()
                .map(person -> person.within(levels.getOrDefault(person.id(), Set.of())))
                .filter(person -> person.shows(Level.EXISTENCE))
                .toList();
    }
}
