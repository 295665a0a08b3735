package org.tremplin.participant.circle;

import org.tremplin.web.Refusal;

/** What a circle says no to. */
sealed class CircleRefused extends Refusal {

    private final Kind kind;

    private CircleRefused(Kind kind, String code, Object... args) {
        super(code, args);
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** A partner cannot ask itself. */
    static final class ReferredToOneself extends CircleRefused {
        ReferredToOneself() {
            super(Kind.INVALID, "referred-to-oneself");
        }
    }

    /** The partner was asked for the same already, and has not said no. */
    static final class AlreadyReferred extends CircleRefused {
        AlreadyReferred(String receiver) {
            super(Kind.CONFLICT, "already-referred", receiver);
        }
    }

    /** Only who holds her file, or accompanies her after a referral, opens it to others. */
    static final class NotYoursToShare extends CircleRefused {
        NotYoursToShare() {
            super(Kind.FORBIDDEN, "not-yours-to-share");
        }
    }

    /** Only the partner that was asked answers. */
    static final class NotAsked extends CircleRefused {
        NotAsked() {
            super(Kind.FORBIDDEN, "referral-for-another");
        }
    }

    /** The referral was declined or has ended. */
    static final class ReferralOver extends CircleRefused {
        ReferralOver() {
            super(Kind.CONFLICT, "referral-over");
        }
    }

    /** The referral runs already; it can be ended, not declined. */
    static final class ReferralRuns extends CircleRefused {
        ReferralRuns() {
            super(Kind.CONFLICT, "referral-runs");
        }
    }

    /** The referral is between others. */
    static final class NotYourReferral extends CircleRefused {
        NotYourReferral() {
            super(Kind.FORBIDDEN, "not-your-referral");
        }
    }

    /** The step is others'. */
    static final class NotYourStep extends CircleRefused {
        NotYourStep() {
            super(Kind.FORBIDDEN, "not-your-step");
        }
    }

    /** The step ended otherwise. */
    static final class StepOver extends CircleRefused {
        StepOver() {
            super(Kind.CONFLICT, "step-over");
        }
    }

    /** A consent cannot end before the day on which it is given. */
    static final class ConsentEndsBeforeItBegins extends CircleRefused {
        ConsentEndsBeforeItBegins() {
            super(Kind.INVALID, "consent-ends-before-it-begins");
        }
    }
}
