package org.tremplin.platform.access;

import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

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

    String path(String field) {
        return prefix + field;
    }

    @SuppressWarnings("unchecked") // documents nest as AccessProjection and its like write them
    Relations of(String participant, MongoOperations mongo) {
        Document found = mongo.findById(participant, Document.class, collection);
        Document relations = found == null || prefix.isEmpty()
                ? found
                : found.get(prefix.substring(0, prefix.length() - 1), Document.class);
        return relations == null
                ? new Relations(null, null, null)
                : new Relations(
                        relations.getString("registeredBy"),
                        (Map<String, String>) (Map<?, ?>) relations.get("accompaniedBy", Document.class),
                        (Map<String, Map<String, String>>) (Map<?, ?>) relations.get("shares", Document.class));
    }
}
