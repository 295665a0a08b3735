package org.tremplin.contracts;

import java.util.Locale;

/**
 * How close to a person an event comes. Whoever is trusted with one class is trusted with those before it: nobody who
 * hears of a pathway may miss that the person is to be forgotten. No class holds a name or an address, for no published
 * event does.
 */
public enum DataClass {
    /** Of no person: partners, programmes, series, sessions, employers. */
    FIGURES,
    /** That a person is known, and with whom she shares what. */
    CONTACT,
    /** Her stages, referrals, sessions, certificates and placements. */
    PATHWAY,
    /** Status, nationality, birth, health and barriers, or what lets one guess them. */
    SENSITIVE;

    /** The class as documents and grants name it, such as {@code pathway}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who is trusted with this class may hear of the other. */
    public boolean covers(DataClass other) {
        return ordinal() >= other.ordinal();
    }
}
