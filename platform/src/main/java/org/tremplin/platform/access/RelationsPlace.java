package org.tremplin.platform.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Where a service keeps what ties people to partners: documents of their own, or a part of the documents about people, so
 * that one query finds who matches and may be seen.
 *
 * @param collection of documents whose id is the participant's
 * @param prefix path of the relations in them, empty or ending with a dot
 */
public record RelationsPlace(String collection, String prefix) {

    /** Documents of their own, kept by {@link AccessProjection}. */
    static final RelationsPlace OWN = new RelationsPlace("relations", "");

    private static final String[] FIELDS = {"registeredBy", "accompaniedBy", "shares"};

    /** What {@link Relations} sets, as values of the documents in this place. */
    public Map<String, @Nullable Object> values(Map<String, @Nullable Object> relations) {
        Map<String, @Nullable Object> values = new HashMap<>();
        relations.forEach((path, value) -> values.put(path(path), value));
        return values;
    }

    String path(String field) {
        return prefix + field;
    }

    /** The relations of those of them who are known. */
    Map<String, Relations> of(Collection<String> participants, MongoOperations mongo) {
        Map<String, Relations> all = new HashMap<>();
        if (!participants.isEmpty()) {
            Query query = Query.query(Criteria.where("_id").in(participants));
            query.fields().include(prefix.isEmpty() ? FIELDS : new String[] {prefix.substring(0, prefix.length() - 1)});
            for (Document found : mongo.find(query, Document.class, collection)) {
                all.put(Objects.requireNonNull(found.getString("_id")), relations(found));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked") // documents nest as AccessProjection and its like write them
    private Relations relations(Document found) {
        Document relations =
                prefix.isEmpty() ? found : found.get(prefix.substring(0, prefix.length() - 1), Document.class);
        return relations == null
                ? Relations.NONE
                : new Relations(
                        relations.getString("registeredBy"),
                        (Map<String, String>) (Map<?, ?>) relations.get("accompaniedBy", Document.class),
                        (Map<String, Map<String, String>>) (Map<?, ?>) relations.get("shares", Document.class));
    }
}
