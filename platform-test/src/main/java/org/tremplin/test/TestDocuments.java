package org.tremplin.test;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** An empty store of documents, for tests that need no whole service. */
public final class TestDocuments {

    private TestDocuments() {}

    /** A new one whose name begins like this. */
    public static MongoOperations make(String name) {
        String database = name + "_" + Long.toString(System.nanoTime(), 36);
        return new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(Infrastructure.shared().mongo(database)));
    }
}
