package org.tremplin.test;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Spoils a read model, so that only one that is really built again comes out right: a field of one document says something
 * else, and beside it lies a document that no event made.
 */
public final class Damage {

    private final MongoCollection<Document> documents;
    private final String stray;

    private Damage(MongoCollection<Document> documents, String stray) {
        this.documents = documents;
        this.stray = stray;
    }

    /** Spoils the field of a document that is there. */
    public static Damage to(MongoOperations mongo, String collection, String id, String field, Object wrong) {
        MongoCollection<Document> documents = mongo.getCollection(collection);
        Document spoilt = documents.findOneAndUpdate(Filters.eq("_id", id), Updates.set(field, wrong));
        if (spoilt == null || wrong.equals(spoilt.getEmbedded(List.of(field.split("\\.")), Object.class))) {
            throw new IllegalStateException("Nothing was spoilt: " + collection + "/" + id + "/" + field);
        }
        Damage damage = new Damage(documents, "stray-" + id);
        documents.insertOne(new Document(spoilt).append("_id", damage.stray));
        return damage;
    }

    /** Whether the document that no event made is gone. */
    public boolean isCleared() {
        return documents.countDocuments(Filters.eq("_id", stray)) == 0;
    }
}
