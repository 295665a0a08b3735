package org.tremplin.participant.circle;

/** What ties a partner to the participant, and opens her file to it. */
sealed interface Tie permits Referral, Step, Consent {

    /** Code of the partner that is tied. */
    String partner();

    /** What it opens to that partner now. */
    Shared opens();
}
