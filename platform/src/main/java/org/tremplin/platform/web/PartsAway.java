package org.tremplin.platform.web;

import org.tremplin.web.Refusal;

/** Something that this service stands on does not answer just now; the request may be sent again. */
final class PartsAway extends Refusal {

    PartsAway() {
        super("service-unavailable");
    }

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
