package org.tremplin.web;

/** What was asked for does not exist; its code is {@code <thing>-not-found}. */
public class NotFound extends Refusal {

    /** Refuses because there is no such thing, named in kebab-case as in {@code series} or {@code participant}. */
    public NotFound(String thing) {
        super(thing + "-not-found");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
