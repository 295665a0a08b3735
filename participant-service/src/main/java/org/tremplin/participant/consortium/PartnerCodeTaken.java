package org.tremplin.participant.consortium;

import org.tremplin.web.Refusal;

/** Another organisation has this code. */
class PartnerCodeTaken extends Refusal {

    PartnerCodeTaken(String code) {
        super("partner-code-taken", code);
    }
}
