package org.tremplin.subscription.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.DataClass;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.log.LoggedEvent;

/**
 * What the systems of one partner may hear of, as a coordinator granted it. Types, programmes and partners are codes;
 * {@code *} stands for all of them.
 *
 * @param id its id
 * @param holder code of the partner whose systems they are
 * @param name code by which that partner tells its grants apart
 * @param types types of events
 * @param programmes programmes that the events are of
 * @param partners partners that the events belong to
 * @param dataClass how close to a person the events may come
 * @param until last day on which it holds, where it has one
 * @param revoked whether it was taken back
 * @param version raised by every change
 */
public record Grant(
        UUID id,
        String holder,
        String name,
        Set<String> types,
        Set<String> programmes,
        Set<String> partners,
        DataClass dataClass,
        @Nullable LocalDate until,
        boolean revoked,
        long version) {

    /** Stands for all. */
    public static final String ALL = "*";

    /** Keeps its own copies. */
    public Grant {
        types = Set.copyOf(types);
        programmes = Set.copyOf(programmes);
        partners = Set.copyOf(partners);
    }

    /** Whether the holder's systems are granted this event today; whether people share so much is not asked here. */
    public boolean covers(LoggedEvent event, LocalDate today) {
        return holds(today)
                && coversType(event.type())
                && covers(programmes, event.programme())
                && covers(partners, event.partner());
    }

    /** Whether it is in force on this day. */
    public boolean holds(LocalDate today) {
        return !revoked && (until == null || !today.isAfter(until));
    }

    /** The types that it may ever cover. */
    public List<String> coveredTypes() {
        return PublishedTypes.all().stream().filter(this::coversType).toList();
    }

    /** Whether events of this type are within it, by name and by closeness to a person. */
    public boolean coversType(String type) {
        DataClass closeness = LoggedEvent.classOf(type);
        return closeness != null && dataClass.covers(closeness) && covers(types, type);
    }

    /** Whether codes hold this one; what has no code is only within all. */
    public static boolean covers(Set<String> codes, @Nullable String code) {
        return codes.contains(ALL) || (code != null && codes.contains(code));
    }

    /** Those of the codes that the others do not hold. */
    public static Set<String> beyond(Set<String> asked, Set<String> granted) {
        return asked.stream().filter(code -> !covers(granted, code)).collect(Collectors.toSet());
    }
}
