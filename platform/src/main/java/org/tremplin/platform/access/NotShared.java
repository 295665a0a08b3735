package org.tremplin.platform.access;

import java.util.Map;
import org.tremplin.web.Refusal;

/** The person is known to this actor, but not so much of her; the problem detail says which level is missing. */
public final class NotShared extends Refusal {

    private final Level level;

    NotShared(Level level) {
        super("access-not-shared");
        this.level = level;
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("level", level.code());
    }
}
