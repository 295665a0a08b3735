package org.tremplin.participant.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** What a document does not hold is empty. */
    RequestBook {
        entries = entries == null ? Map.of() : entries;
        words = words == null ? Map.of() : words;
    }

    /** A request without a word of anybody's. */
    record Entry(
            String kind,
            LocalDate on,
            @Nullable String answer,
            @Nullable String partner,
            @Nullable LocalDate answeredOn) {}

    /** What was written. */
    record Words(@Nullable String text, @Nullable String reason) {}

    /** The requests, the newest first. */
    List<AskedRequest> newest() {
        return entries.entrySet().stream()
                .map(it -> asked(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(AskedRequest::on).reversed())
                .toList();
    }

    private AskedRequest asked(String id, Entry it) {
        Words said = words.getOrDefault(id, new Words(null, null));
        return new AskedRequest(
                id,
                participant,
                it.kind(),
                said.text(),
                it.on(),
                it.answer(),
                said.reason(),
                it.partner(),
                it.answeredOn());
    }
}
