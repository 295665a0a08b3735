package org.tremplin.participant.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.privacy.PersonErased;
import org.tremplin.web.NotFound;
import org.tremplin.web.NotYourPartner;

/** Whether a person is to be forgotten or was, and who may decide that. */
final class Farewell {

    private final String partner;
    private @Nullable LocalDate from;
    private boolean erased;

    /** The partner that registered her decides. */
    Farewell(String partner) {
        this.partner = partner;
    }

    String partner() {
        return partner;
    }

    boolean isErased() {
        return erased;
    }

    boolean isAnnounced() {
        return from != null;
    }

    boolean isDue(LocalDate on) {
        return from != null && !on.isBefore(from);
    }

    void announced(LocalDate day) {
        from = day;
    }

    void postponed() {
        from = null;
    }

    void erased() {
        erased = true;
    }

    void refuseErased() {
        if (erased) {
            throw new PersonErased();
        }
    }

    /** Where she is erased, other partners never knew her; time itself is no partner. */
    void refuseOthers(@Nullable String asking) {
        if (asking != null && !asking.equals(partner)) {
            throw erased ? new NotFound("participant") : new NotYourPartner();
        }
    }
}
