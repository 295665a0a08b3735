package org.tremplin.participant.openings;

import org.tremplin.web.Refusal;

/** Why no file is opened. */
sealed class OpeningRefused extends Refusal {

    private OpeningRefused(String code) {
        super(code);
    }

    /** All that there is to know is open to the actor anyway. */
    static final class OpenAlready extends OpeningRefused {
        OpenAlready() {
            super("file-open-already");
        }
    }

    /** More than one person has this short reference. */
    static final class SeveralPeople extends OpeningRefused {
        SeveralPeople() {
            super("several-people");
        }
    }

    /** Neither a reference nor a number with its partner was given. */
    static final class NobodyNamed extends OpeningRefused {
        NobodyNamed() {
            super("nobody-named");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
