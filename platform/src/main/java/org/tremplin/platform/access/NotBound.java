package org.tremplin.platform.access;

import org.tremplin.web.Refusal;

/** The partner acted for has no agreement that is in force today, so its staff have nothing to do with people here. */
public final class NotBound extends Refusal {

    NotBound() {
        super("agreement-not-in-force");
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
