package org.tremplin.participant.requests;

import org.tremplin.web.Refusal;

/** An answer that the state of a request does not allow. */
sealed class RequestRefused extends Refusal {

    private RequestRefused(String code) {
        super(code);
    }

    /** It was answered otherwise before. */
    static final class AlreadyAnswered extends RequestRefused {
        AlreadyAnswered() {
            super("request-already-answered");
        }
    }

    /** Who says no owes her a reason. */
    static final class ReasonNeeded extends RequestRefused {
        ReasonNeeded() {
            super("reason-needed");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
