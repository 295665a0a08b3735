package org.tremplin.participant.consortium;

import java.time.LocalDate;
import org.tremplin.web.Refusal;

/** What a partner says no to. */
sealed class PartnerRefused extends Refusal {

    private PartnerRefused(String code, Object... args) {
        super(code, args);
    }

    /** An agreement's last day cannot come before its first. */
    static final class AgreementEndsBeforeItBegins extends PartnerRefused {
        AgreementEndsBeforeItBegins() {
            super("agreement-ends-before-it-begins");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** One that begins later would take away the one in force today, and with it everybody from the partner's staff. */
    static final class AgreementInForce extends PartnerRefused {
        AgreementInForce(LocalDate from) {
            super("agreement-in-force", from);
        }
    }

    /** The partner left already: on another day, or on or after the day on which the agreement would begin. */
    static final class AlreadyLeft extends PartnerRefused {
        AlreadyLeft(LocalDate on) {
            super("partner-already-left", on);
        }
    }

    /** Leaving cannot make an agreement last longer than was signed. */
    static final class AgreementEndedBefore extends PartnerRefused {
        AgreementEndedBefore(LocalDate until) {
            super("agreement-ended-before", until);
        }
    }
}
