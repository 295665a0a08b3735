package org.tremplin.platform.privacy;

/** Keyed hashes for blind look-ups: equal inputs can be recognised, the inputs cannot be read back. */
public interface Fingerprints {

    /** HMAC-SHA-256 of the parts under a key of this service, as 64 hex digits; parts never run into each other. */
    String of(String... parts);
}
