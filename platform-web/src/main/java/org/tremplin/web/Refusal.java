package org.tremplin.web;

import java.util.Map;

/**
 * A rule that said no; the caller gets its code and the sentence of message key {@code problem.<code>} in their language.
 *
 * <p>The arguments fill the sentence, so they are codes, dates and counts, never names or what somebody typed. The
 * exception's own message is the code alone, because exceptions end up in logs.
 */
public abstract class Refusal extends RuntimeException {

    /** What sort of no it is, which decides the status of the answer. */
    public enum Kind {
        /** The state of things does not allow it now: 409. */
        CONFLICT,
        /** What was asked for does not exist, or not for this caller: 404. */
        NOT_FOUND,
        /** The request is well formed but makes no sense: 422. */
        INVALID,
        /** This caller may not: 403. */
        FORBIDDEN,
        /** The caller's picture of the state is out of date: 412. */
        PRECONDITION,
        /** Something that the service stands on does not answer just now: 503. */
        UNAVAILABLE
    }

    private final String code;
    private final transient Object[] args;

    /** Refuses with a stable code in kebab-case and the values that its sentence shows. */
    protected Refusal(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = args.clone();
    }

    /** The stable code, which callers may rely on and which is the last part of the problem's type. */
    public String code() {
        return code;
    }

    /** What the sentence's placeholders stand for, in their order. */
    public Object[] args() {
        return args.clone();
    }

    /** The sort of refusal; a conflict unless a subclass says otherwise. */
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /** Further members of the problem detail, such as the id that is in the way; none unless a subclass says otherwise. */
    public Map<String, Object> details() {
        return Map.of();
    }
}
