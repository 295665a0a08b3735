package org.tremplin.platform.accesslog;

import org.tremplin.web.Refusal;

/** The access log cannot be written just now, and nobody is shown or changed unlogged. */
final class LogAway extends Refusal {

    LogAway() {
        super("access-log-unavailable");
    }

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
