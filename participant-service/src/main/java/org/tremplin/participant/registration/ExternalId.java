package org.tremplin.participant.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.tremplin.platform.privacy.Fingerprints;

/**
 * An identifier that a partner's own system gave a person.
 *
 * @param partner code of the partner
 * @param value the identifier
 * @param identity its fingerprint: unique in the consortium, and readable for nobody
 * @param turn how often it was free again before, because its person was erased
 */
public record ExternalId(
        String partner,
        String value,
        String identity,
        @JsonIgnore int turn) {

    ExternalId(String partner, String value, String identity) {
        this(partner, value, identity, 0);
    }

    /** The identifier with its fingerprint. */
    public static ExternalId of(String partner, String value, Fingerprints fingerprints) {
        return new ExternalId(partner, value.strip(), identity(partner, value, fingerprints));
    }

    /** The fingerprint alone, for look-ups. */
    public static String identity(String partner, String value, Fingerprints fingerprints) {
        return fingerprints.of("external-id", partner, value.strip());
    }

    /** Id of the stream that reserves it. */
    String reservation() {
        return reservation(identity, turn);
    }

    static String reservation(String identity, int turn) {
        return turn == 0 ? identity : identity + "." + turn;
    }

    ExternalId takenAgain() {
        return new ExternalId(partner, value, identity, turn + 1);
    }
}
