package org.tremplin.local.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** The MongoDB-protocol store's own process. */
final class MongoStandInProcess {

    private MongoStandInProcess() {}

    /** Arguments: port, process id of the parent. */
    public static void main(String[] args) {
        var server = new MongoServer(new MemoryBackend());
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "mongo-shutdown"));
        server.bind(Ports.HOST, Integer.parseInt(args[0]));
        ParentWatch.begin(args[1]);
    }
}
