package org.tremplin.participant.consortium;

import org.tremplin.web.Refusal;

/** No organisation with this code is in the consortium. */
class PartnerUnknown extends Refusal {

    PartnerUnknown(String code) {
        super("partner-unknown", code);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
