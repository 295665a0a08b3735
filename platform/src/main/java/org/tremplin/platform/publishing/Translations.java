package org.tremplin.platform.publishing;

import java.util.List;
import java.util.Optional;

/** All translations of a service. */
public final class Translations {

    private final List<Translation<?>> translations;

    Translations(List<Translation<?>> translations) {
        this.translations = translations;
    }

    /**
     * What a stored event says to the others, empty where it is private.
     *
     * @throws IllegalStateException if nobody has decided about this event
     */
    public Optional<Outgoing> of(Object stored) {
        for (Translation<?> translation : translations) {
            if (translation.events().isInstance(stored)) {
                return translate(translation, stored);
            }
        }
        throw new IllegalStateException(
                "No Translation for " + stored.getClass().getName() + ": decide what it says to other services");
    }

    private static <E> Optional<Outgoing> translate(Translation<E> translation, Object stored) {
        return Optional.ofNullable(translation.translate(translation.events().cast(stored)));
    }
}
