package org.tremplin.web;

/** The caller may not act for the partner that the request is about. */
public final class NotYourPartner extends Refusal {

    /** Refuses without naming the partner, which the caller may have made up. */
    public NotYourPartner() {
        super("not-your-partner");
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
