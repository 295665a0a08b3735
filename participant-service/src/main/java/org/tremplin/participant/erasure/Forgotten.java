package org.tremplin.participant.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The forgetting of one person, announced or done; it holds nothing that identifies her.
 *
 * @param participant pseudonymous id (UUID)
 * @param partner code of the partner that registered her
 * @param announcedOn day on which it was announced, null where it was decided at once
 * @param from day from which she may be erased, null where nothing is announced
 * @param keptUntil day until which her partner keeps her after an announcement
 * @param keptFor code of the reason for that
 * @param erasedOn day on which it was decided, null until then
 * @param reason code of its reason
 * @param evidenceUntil last day on which the law wants evidence of her, kept apart
 * @param confirmed when each place had forgotten her
 */
@Document(collection = Forgotten.COLLECTION)
record Forgotten(
        @Id String participant,
        @Indexed @Nullable String partner,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate keptUntil,
        @Nullable String keptFor,
        @Nullable LocalDate erasedOn,
        @Nullable String reason,
        @Nullable LocalDate evidenceUntil,
        Map<String, Instant> confirmed) {

    static final String COLLECTION = "erasures";

    /** Where people are known, so that each of these confirms. */
    static final List<String> PLACES = List.of("participant", "training", "placement");

    /** How far it is. */
    enum State {
        ANNOUNCED,
        KEPT,
        WAITING,
        CONFIRMED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a document does not hold is empty. */
    Forgotten {
        confirmed = confirmed == null ? Map.of() : confirmed;
    }

    State state() {
        if (erasedOn != null) {
            return waitingFor().isEmpty() ? State.CONFIRMED : State.WAITING;
        }
        return from == null ? State.KEPT : State.ANNOUNCED;
    }

    /** The places that have not confirmed yet. */
    List<String> waitingFor() {
        return PLACES.stream().filter(place -> !confirmed.containsKey(place)).toList();
    }
}
