package org.tremplin.platform.eventstore;

import org.tremplin.web.Refusal;

/** What was asked for is written, but the read model is not so far yet; the request may be sent again. */
public final class NotCaughtUp extends Refusal {

    public NotCaughtUp() {
        super("not-caught-up");
    }

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
