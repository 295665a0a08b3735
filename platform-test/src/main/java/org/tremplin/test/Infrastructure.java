package org.tremplin.test;

/** What the tests of one JVM run on; started once, stopped with the JVM. */
interface Infrastructure {

    /** Address of a database that is made if it is missing. */
    String jdbcUrl(String database);

    String databaseUser();

    String databasePassword();

    String kafka();

    String mongo(String database);

    /** What it is, in words. */
    String description();

    /** The infrastructure of this JVM. */
    static Infrastructure shared() {
        return Holder.SHARED;
    }

    /** Starts the infrastructure when it is first asked for. */
    final class Holder {
        private static final Infrastructure SHARED = start();

        private Holder() {}

        @SuppressWarnings("SystemOut") // the run shall tell what it ran on, whatever the loggers are set to
        private static Infrastructure start() {
            Infrastructure started = Containers.available() ? new Containers() : new LocalParts();
            System.out.println("Test infrastructure: " + started.description());
            return started;
        }
    }
}
