package org.tremplin.platform.privacy;

import org.tremplin.web.Refusal;

/** The person was erased: nothing can be noted about her any more. */
public final class PersonErased extends Refusal {

    /** Refuses, with 409 {@code participant-erased}. */
    public PersonErased() {
        super("participant-erased");
    }
}
