package org.tremplin.platform.access;

/** What opens files to partners is told, and may be on its way: nobody is refused for what this service has not heard. */
@FunctionalInterface
interface News {

    /** A service that keeps the relations itself is never told late. */
    News ALL_IN = () -> {};

    /** Returns once all that was told is in; says that the service has not caught up where that takes too long. */
    void await();
}
