package org.tremplin.participant.me;

import org.tremplin.web.Refusal;

/** Who wants something corrected has to say what. */
class TextNeeded extends Refusal {

    TextNeeded() {
        super("text-needed");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
