package org.tremplin.participant.erasure;

/** What people asked to be erased for: it is answered by the erasure alone. */
public interface AskedErasures {

    /**
     * Answers an erased person's open request, if she made one; repeating it changes nothing.
     *
     * @param partner code of the partner that had registered her
     */
    void done(String participant, String partner);
}
