package org.tremplin.platform.commanding;

import org.tremplin.web.Refusal;

/** Somebody else changed the aggregate since the caller last read it. */
public final class VersionConflict extends Refusal {

    public VersionConflict() {
        super("version-conflict");
    }

    @Override
    public Kind kind() {
        return Kind.PRECONDITION;
    }
}
