package org.tremplin.local;

import org.tremplin.local.infrastructure.ChildProcess;

/** One process of the platform, as the supervision sees it. */
interface Part {

    String name();

    /** Starts the process and returns when it is ready to serve. */
    ChildProcess start();

    /** Stops in order what the last start began. */
    void stop();
}
