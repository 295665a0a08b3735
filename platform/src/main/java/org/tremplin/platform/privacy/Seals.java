package org.tremplin.platform.privacy;

import java.util.Optional;

/** Seals text that is kept outside of events, under a key that can be destroyed. */
public interface Seals {

    /** The text, sealed under the key of this name, which is made if it is missing. */
    String close(String key, String text);

    /** The text that was sealed; empty once the key is destroyed. */
    Optional<String> open(String key, String sealed);
}
