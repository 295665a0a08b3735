package org.tremplin.platform.following;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** How far each projection has read each partition for its edition, beside the documents that this reading made. */
final class KafkaPositions {

    private static final String COLLECTION = "topic_positions";

    private final MongoOperations mongo;
    private final Editions editions;

    KafkaPositions(MongoOperations mongo, Editions editions) {
        this.mongo = mongo;
        this.editions = editions;
    }

    void reached(String follower, long edition, Map<TopicPartition, Long> offsets) {
        offsets.forEach((partition, offset) -> positions()
                .updateOne(
                        Filters.eq("_id", follower + "|" + partition + "|" + edition),
                        Updates.combine(
                                Updates.set("follower", follower),
                                Updates.set(Editions.FIELD, edition),
                                Updates.set("topic", partition.topic()),
                                Updates.set("partition", partition.partition()),
                                Updates.set("offset", offset)),
                        new UpdateOptions().upsert(true)));
    }

    /** The next offset to read by partition; partitions not begun are absent. */
    Map<TopicPartition, Long> of(String follower) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Document stored : positions()
                .find(Filters.and(
                        Filters.eq("follower", follower), Filters.eq(Editions.FIELD, editions.of(follower))))) {
            offsets.put(
                    new TopicPartition(stored.getString("topic"), stored.getInteger("partition")),
                    stored.getLong("offset"));
        }
        return offsets;
    }

    /** Forgets what earlier editions reached. */
    void clear(String follower) {
        positions().deleteMany(Filters.and(Filters.eq("follower", follower), Editions.before(editions.of(follower))));
    }

    private MongoCollection<Document> positions() {
        return mongo.getCollection(COLLECTION);
    }
}
