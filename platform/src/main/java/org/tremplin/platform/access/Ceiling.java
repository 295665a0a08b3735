package org.tremplin.platform.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tremplin.web.Actor;

/** The most that a role may know of anybody; what a partner may know beyond it stays closed to the role. */
final class Ceiling {

    private static final Map<String, Set<Level>> BY_ROLE = Map.of(
            "coordinator", EnumSet.allOf(Level.class),
            "adviser", EnumSet.allOf(Level.class),
            "placement", EnumSet.of(Level.EXISTENCE, Level.CONTACT, Level.PATHWAY));

    private Ceiling() {}

    /** The highest of the actor's roles; none for trainers, who see rosters, and for those who see figures only. */
    static Set<Level> of(Actor actor) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        actor.roles().forEach(role -> levels.addAll(BY_ROLE.getOrDefault(role, Set.of())));
        return levels;
    }
}
