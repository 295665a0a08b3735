package org.tremplin.web;

import org.jspecify.annotations.Nullable;

/** Says which refusal a library's exception stands for; every bean of this type is asked before an error is called internal. */
@FunctionalInterface
public interface RefusalTranslation {

    /** The refusal that this exception means, or null where it means none. */
    @Nullable
    Refusal translate(Throwable cause);
}
