package org.tremplin.participant.circle;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.circle.events.SharingChanged;
import org.tremplin.platform.access.Relations;

/** What a circle opens to a partner: for each level the last day on which it is open, none where it is closed. */
record Shared(
        @Nullable LocalDate existence,
        @Nullable LocalDate contact,
        @Nullable LocalDate pathway,
        @Nullable LocalDate sensitive) {

    static final Shared NOTHING = new Shared(null, null, null, null);
    static final Shared EXISTENCE = new Shared(Relations.OPEN, null, null, null);
    static final Shared PATHWAY = new Shared(Relations.OPEN, Relations.OPEN, Relations.OPEN, null);

    /** One category until a day, and with it that she is here. */
    static Shared category(String category, @Nullable LocalDate until) {
        LocalDate last = until == null ? Relations.OPEN : until;
        return switch (category) {
            case "contact" -> new Shared(last, last, null, null);
            case "pathway" -> new Shared(last, null, last, null);
            case "sensitive" -> new Shared(last, null, null, last);
            default -> throw new IllegalArgumentException("No category: " + category);
        };
    }

    /** All that either opens, as long as either does. */
    Shared or(Shared other) {
        return new Shared(
                later(existence, other.existence),
                later(contact, other.contact),
                later(pathway, other.pathway),
                later(sensitive, other.sensitive));
    }

    static Shared told(SharingChanged event) {
        return new Shared(event.existence(), event.contact(), event.pathway(), event.sensitive());
    }

    SharingChanged tell(String participant, String partner) {
        return new SharingChanged(participant, partner, existence, contact, pathway, sensitive);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
