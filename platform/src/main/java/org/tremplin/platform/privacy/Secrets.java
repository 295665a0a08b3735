package org.tremplin.platform.privacy;

import java.util.function.Supplier;

/** Secrets of the service itself, such as a key that signs: made once, then kept wrapped beside the persons' keys. */
@FunctionalInterface
public interface Secrets {

    /** The secret of this name; the first that {@code fresh} makes is everybody's from then on. */
    byte[] of(String name, Supplier<byte[]> fresh);
}
