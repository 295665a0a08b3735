package org.tremplin.platform.access;

import java.util.Set;
import org.tremplin.web.Actor;

/** Files opened in an emergency by somebody for themselves, in a service that keeps such; elsewhere nobody has opened any. */
public interface OpenedFiles {

    /** The participants whose files are open now to this subject, acting for this partner. */
    Set<String> openTo(Actor actor);
}
