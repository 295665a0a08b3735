package org.tremplin.platform.commanding;

import org.tremplin.web.Refusal;

/** The command would have started a stream that exists: the target's own, or one that it wanted to start beside it. */
public final class AlreadyExists extends Refusal {

    public AlreadyExists() {
        super("already-exists");
    }
}
