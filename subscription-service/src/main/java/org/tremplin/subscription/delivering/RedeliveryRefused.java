package org.tremplin.subscription.delivering;

import org.tremplin.web.Refusal;

/** What delivering once more says no to. */
sealed class RedeliveryRefused extends Refusal {

    private final Kind kind;

    private RedeliveryRefused(Kind kind, String code) {
        super(code);
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** It was not said from where; or in more than one way. */
    static final class ReplayFrom extends RedeliveryRefused {
        ReplayFrom() {
            super(Kind.INVALID, "replay-from");
        }
    }

    /** One replay of a subscription at a time. */
    static final class ReplayRunning extends RedeliveryRefused {
        ReplayRunning() {
            super(Kind.CONFLICT, "replay-running");
        }
    }

    /** Nothing failed. */
    static final class NothingToRedeliver extends RedeliveryRefused {
        NothingToRedeliver() {
            super(Kind.CONFLICT, "nothing-to-redeliver");
        }
    }

    /** The events of the subscription are fetched; whoever fetches goes back by herself. */
    static final class Fetched extends RedeliveryRefused {
        Fetched() {
            super(Kind.CONFLICT, "events-are-fetched");
        }
    }
}
