package org.tremplin.platform.privacy;

/** The people whose keys were destroyed: what was sealed for them reads as null, for ever and in every copy. */
public interface ForgottenPersons {

    /**
     * Destroys a person's key. It is gone here when this returns, in other instances a second or two later, and no backup
     * brings it back. Repeating it changes nothing.
     */
    void forget(String person);

    /** Whether the person's key was destroyed. */
    boolean contains(String person);
}
