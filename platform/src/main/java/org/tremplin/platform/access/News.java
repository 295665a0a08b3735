package org.tremplin.platform.access;

/** What opens files to partners is told, and may be on its way: nobody is refused for what this service has not heard. */
@FunctionalInterface
interface News {

    /** Returns once all that was told is in; says that the service has not caught up where that takes too long. */
    void await();
}
