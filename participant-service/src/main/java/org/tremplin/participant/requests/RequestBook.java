package org.tremplin.participant.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All requests of one person.
 *
 * @param participant pseudonymous id (UUID) of the person
 * @param entries by id of the request
 * @param words what she and who answered wrote, by id of the request; in one place, so that it is forgotten as one
 */
@Document(collection = RequestBook.COLLECTION)
record RequestBook(@Id String participant, Map<String, Entry> entries, Map<String, Words> words) {

    static final String COLLECTION = "requests";
    static final String ERASURE = "erasure";

    /** What a document does not hold is empty. */
    RequestBook {
        entries = entries == null ? Map.of() : entries;
        words = words == null ? Map.of() : words;
    }

    /** What an erasure sets. */
    static Map<String, @Nullable Object> forgotten() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("entries", null);
        values.put("words", null);
        return values;
    }

    /** A request without a word of anybody's. */
    record Entry(
            @Nullable String kind,
            @Nullable LocalDate on,
            @Nullable String answer,
            @Nullable String partner,
            @Nullable LocalDate answeredOn) {}

    /** What was written. */
    record Words(@Nullable String text, @Nullable String reason) {}

    /** Whether this is a request to erase. */
    boolean asksErasure(String request) {
        return entries.containsKey(request)
                && ERASURE.equals(entries.get(request).kind());
    }

    /** The requests, the newest first; an answer that an erasure left alone is none. */
    List<AskedRequest> newest() {
        return entries.entrySet().stream()
                .flatMap(it -> asked(it.getKey(), it.getValue()).stream())
                .sorted(Comparator.comparing(AskedRequest::on).reversed())
                .toList();
    }

    private Optional<AskedRequest> asked(String id, Entry it) {
        Words said = words.getOrDefault(id, new Words(null, null));
        if (it.kind() == null || it.on() == null) {
            return Optional.empty();
        }
        return Optional.of(new AskedRequest(
                id,
                participant,
                it.kind(),
                said.text(),
                it.on(),
                AskedRequest.answerBy(it.on()),
                it.answer(),
                said.reason(),
                it.partner(),
                it.answeredOn()));
    }
}
