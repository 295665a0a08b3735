package org.tremplin.subscription.subscriptions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.DataClass;
import org.tremplin.platform.access.AccessNotes;
import org.tremplin.platform.access.Way;
import org.tremplin.subscription.log.LoggedEvent;

/** Writes into the access log of whom an answer tells; events that come close to nobody tell of nobody. */
@Component
public class ShownPeople {

    private final AccessNotes notes;

    ShownPeople(AccessNotes notes) {
        this.notes = notes;
    }

    /** An answer holds these, each of which has a type and a subject. */
    public <T> void note(Collection<T> told, Function<T, String> type, Function<T, String> subject) {
        Map<String, Way> people = new LinkedHashMap<>();
        told.stream()
                .filter(one -> isPersonal(type.apply(one)))
                .forEach(one -> people.put(subject.apply(one), Way.GRANTED));
        if (people.isEmpty()) {
            count(0);
        } else {
            notes.shown(people);
        }
    }

    /** The same for so many who are not named. */
    public void count(int people) {
        notes.counted(people, Way.GRANTED);
    }

    private static boolean isPersonal(String type) {
        DataClass kind = LoggedEvent.classOf(type);
        return kind != null && kind != DataClass.FIGURES;
    }
}
