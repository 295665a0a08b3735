package org.tremplin.platform.erasure;

/** A place in this service that holds something about participants and forgets it before the erasure is confirmed. */
public interface ForgetsParticipants {

    /**
     * Forgets one participant; repeating it changes nothing.
     *
     * @throws RuntimeException if that cannot be done now, so that it is tried again and not confirmed
     */
    void forget(String participant);
}
