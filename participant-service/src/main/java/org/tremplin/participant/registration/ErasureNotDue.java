package org.tremplin.participant.registration;

import org.tremplin.web.Refusal;

/** Nobody announced that this person is to be forgotten, or the day has not come. */
final class ErasureNotDue extends Refusal {

    ErasureNotDue() {
        super("erasure-not-due");
    }
}
