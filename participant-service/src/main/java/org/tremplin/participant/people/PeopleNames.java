package org.tremplin.participant.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names of people for pages that know them by id and have already asked who may see them. */
@Component
public class PeopleNames {

    private final People people;

    PeopleNames(People people) {
        this.people = people;
    }

    /** The name, or the short reference, of everybody asked for. */
    public Map<String, String> of(Collection<String> participants) {
        Map<String, String> names = new HashMap<>();
        participants.forEach(id -> names.put(id, Person.reference(id)));
        people.all(participants).forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    /** The name of one person, or {@code participant-not-found}. */
    public String of(String participant) {
        return people.get(participant).name();
    }
}
