package org.tremplin.participant.circle;

import java.util.Objects;
import org.tremplin.participant.circle.CircleCommand.GiveConsent;
import org.tremplin.participant.circle.events.ConsentGiven;
import org.tremplin.platform.commanding.IdempotencyKeyReused;

/** A consent, and whether it was withdrawn. */
record Consent(ConsentGiven given, boolean withdrawn) implements Tie {

    @Override
    public String partner() {
        return given.partner();
    }

    @Override
    public Shared opens() {
        return withdrawn ? Shared.NOTHING : Shared.category(given.category(), given.until());
    }

    /** Whether the other is for the same partner, purpose and category. */
    boolean saysTheSame(Consent other) {
        return given.partner().equals(other.given.partner())
                && given.purpose().equals(other.given.purpose())
                && given.category().equals(other.given.category());
    }

    void requireSame(GiveConsent again) {
        boolean same = given.partner().equals(again.partner())
                && given.purpose().equals(again.purpose())
                && given.category().equals(again.category())
                && given.how().equals(again.how())
                && given.language().equals(again.language())
                && given.version() == again.version()
                && Objects.equals(given.until(), again.until());
        if (!same) {
            throw new IdempotencyKeyReused();
        }
    }
}
