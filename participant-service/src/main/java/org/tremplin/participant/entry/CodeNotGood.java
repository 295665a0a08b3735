package org.tremplin.participant.entry;

import org.tremplin.web.Refusal;

/** Nobody comes in with this code: it never was one, was used, taken back or has expired; which of these is not said. */
class CodeNotGood extends Refusal {

    CodeNotGood() {
        super("code-not-good");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
