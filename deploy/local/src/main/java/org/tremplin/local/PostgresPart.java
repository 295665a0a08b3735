package org.tremplin.local;

import org.jspecify.annotations.Nullable;
import org.tremplin.local.infrastructure.ChildProcess;
import org.tremplin.local.infrastructure.PostgresServer;

/** The platform's PostgreSQL with a database per service that decides. */
final class PostgresPart implements Part {

    private final DataFolder data;
    private final int port;
    private volatile @Nullable PostgresServer server;

    PostgresPart(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ChildProcess start() {
        PostgresServer started = PostgresServer.start(data.path("postgres"), port, data.log("postgres"));
        server = started;
        Services.DATABASES.forEach(started::createDatabaseIfMissing);
        return started.child();
    }

    PostgresServer server() {
        PostgresServer running = server;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return running;
    }

    @Override
    public void stop() {
        PostgresServer running = server;
        if (running != null) {
            running.close();
        }
    }
}
