package org.tremplin.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;

/** Every document of every read model, read past the services. */
record ReadModels(Map<String, String> documents) {

    private static final Map<String, String> DATABASES = Map.of(
            "participants", "participant", "training", "training", "placement", "placement", "reporting", "reporting");

    /** How far followers are; {@code reach} says how new the dashboards are. */
    private static final Set<String> NO_READ_MODEL =
            Set.of("follower_positions", "topic_positions", "read_model_editions", "parked_records", "reach");

    /** What a document says of how and when it came about. */
    private static final Set<String> NOT_TOLD = Set.of("edition", "tries", "next", "state");

    static ReadModels read() {
        Map<String, String> documents = new TreeMap<>();
        try (MongoClient store =
                MongoClients.create("mongodb://127.0.0.1:" + Platform.running().port(11))) {
            for (String database : DATABASES.values()) {
                read(store.getDatabase(database), documents);
            }
        }
        return new ReadModels(documents);
    }

    /** Builds every read model of every service anew. */
    static void rebuild() {
        for (String service : Progress.SERVICES) {
            for (var consumer : Progress.of(service).path("consumers")) {
                Api.as("coordinator")
                        .post(
                                "/api/" + service + "/v1/projections/"
                                        + consumer.path("name").asString() + "/rebuild",
                                Map.of());
            }
        }
    }

    /** Documents that are there in only one of the two, or not the same. */
    List<String> differing(ReadModels other) {
        Set<String> all = new TreeSet<>(documents.keySet());
        all.addAll(other.documents.keySet());
        List<String> differing = new ArrayList<>();
        for (String id : all) {
            String here = documents.get(id);
            String there = other.documents.get(id);
            if (here == null || !here.equals(there)) {
                differing.add(id + ":\n  " + here + "\n  " + there);
            }
        }
        return differing;
    }

    private static void read(MongoDatabase database, Map<String, String> documents) {
        for (String collection : database.listCollectionNames()) {
            if (!NO_READ_MODEL.contains(collection)) {
                for (Document document : database.getCollection(collection).find()) {
                    documents.put(
                            database.getName() + "/" + collection + "/" + document.get("_id"),
                            sorted(document).toString());
                }
            }
        }
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Document document -> {
                Map<String, Object> sorted = new TreeMap<>();
                document.forEach((key, inner) -> {
                    if (!NOT_TOLD.contains(key)) {
                        sorted.put(key, sorted(inner));
                    }
                });
                yield sorted;
            }
            case List<?> list -> list.stream().map(ReadModels::sorted).toList();
            case null -> "null";
            default -> value;
        };
    }
}
