package org.tremplin.platform.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.training.TrainingEvent;

/**
 * Names of the published events, derived from the contracts and from nothing that a record says of itself: {@code
 * org.tremplin.contracts.training.SessionAttendedV1} is {@code org.tremplin.training.session-attended.v1}.
 */
public final class PublishedTypes {

    /** Asked for every event that is published; made once for each type. */
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return madeFrom(type);
        }
    };

    private static final Map<String, Class<? extends PublishedEvent>> BY_NAME = Stream.of(
                    ParticipantEvent.class, TrainingEvent.class, PlacementEvent.class)
            .flatMap(producer -> Arrays.stream(producer.getPermittedSubclasses()))
            .map(type -> type.<PublishedEvent>asSubclass(PublishedEvent.class))
            .collect(Collectors.toUnmodifiableMap(PublishedTypes::nameOf, Function.identity()));

    private PublishedTypes() {}

    /** The contract of a type name; empty for types that this version does not know. */
    public static Optional<Class<? extends PublishedEvent>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All type names, in alphabetical order. */
    public static List<String> all() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /** The type name of a contract. */
    public static String nameOf(Class<?> type) {
        return NAMES.get(type);
    }

    private static String madeFrom(Class<?> type) {
        String producer = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        String kebab = type.getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("-v(\\d+)$", ".v$1");
        return "org.tremplin." + producer + "." + kebab;
    }
}
