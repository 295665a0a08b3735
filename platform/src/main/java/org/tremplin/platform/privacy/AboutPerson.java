package org.tremplin.platform.privacy;

/**
 * A stored event of a stream that many people share, about one of them: policies take it in order with what else concerns
 * her, and what they cannot handle holds up her alone.
 */
public interface AboutPerson {

    /** Id of the participant. */
    String participant();
}
