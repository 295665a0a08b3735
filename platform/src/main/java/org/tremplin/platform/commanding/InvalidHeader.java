package org.tremplin.platform.commanding;

import org.tremplin.web.Refusal;

/** A header of the request is not what it should be. */
public final class InvalidHeader extends Refusal {

    InvalidHeader(String header) {
        super("invalid-header", header);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
