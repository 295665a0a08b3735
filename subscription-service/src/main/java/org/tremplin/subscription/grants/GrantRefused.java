package org.tremplin.subscription.grants;

import org.tremplin.web.Refusal;

/** What granting says no to. */
sealed class GrantRefused extends Refusal {

    private final Kind kind;

    private GrantRefused(Kind kind, String code, Object... args) {
        super(code, args);
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** A coordinator opens the events of partners that she may act for, and of no others. */
    static final class NotYoursToGrant extends GrantRefused {
        NotYoursToGrant() {
            super(Kind.FORBIDDEN, "not-yours-to-grant");
        }
    }

    /** The type is not in the catalogue. */
    static final class TypeUnknown extends GrantRefused {
        TypeUnknown() {
            super(Kind.INVALID, "event-type-unknown");
        }
    }
}
