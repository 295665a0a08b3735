package org.tremplin.participant.registration;

import org.tremplin.platform.privacy.Fingerprints;

/**
 * An identifier that a partner's own system gave a person.
 *
 * @param partner code of the partner
 * @param value the identifier
 * @param identity its fingerprint: unique in the consortium, and readable for nobody
 */
public record ExternalId(String partner, String value, String identity) {

    /** The identifier with its fingerprint. */
    public static ExternalId of(String partner, String value, Fingerprints fingerprints) {
        return new ExternalId(partner, value.strip(), identity(partner, value, fingerprints));
    }

    /** The fingerprint alone, for look-ups. */
    public static String identity(String partner, String value, Fingerprints fingerprints) {
        return fingerprints.of("external-id", partner, value.strip());
    }
}
