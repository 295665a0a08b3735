package org.tremplin.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.local.infrastructure.ChildProcess;
import org.tremplin.local.infrastructure.MongoStandIn;

/** The platform's read model store; it starts empty, and the services notice and fill it again from the truth. */
final class MongoPart implements Part {

    private final DataFolder data;
    private final int port;
    private volatile @Nullable MongoStandIn store;

    MongoPart(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "MongoDB-protocol store";
    }

    @Override
    public ChildProcess start() {
        Map<String, String> mark = Map.of(Leftovers.MARK, data.root().toString());
        MongoStandIn started = MongoStandIn.start(port, data.log("mongo"), mark);
        store = started;
        ChildProcess child = started.child();
        if (child == null) {
            throw new IllegalStateException("The store runs inside this process");
        }
        return child;
    }

    @Override
    public void stop() {
        MongoStandIn running = store;
        if (running != null) {
            running.close();
        }
    }
}
