package org.tremplin.participant.consenttexts;

import org.tremplin.web.Refusal;

/** There is no consent text of this version in this language. */
final class ConsentTextUnknown extends Refusal {

    ConsentTextUnknown() {
        super("consent-text-unknown");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
