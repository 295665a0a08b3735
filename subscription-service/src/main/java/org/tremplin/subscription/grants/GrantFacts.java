package org.tremplin.subscription.grants;

import org.tremplin.web.Actor;

/** Where it is written down that a grant was given or taken back. */
public interface GrantFacts {

    /** A grant was given. */
    void given(Grant grant, Actor by);

    /** A grant was taken back. */
    void revoked(Grant grant, Actor by);
}
