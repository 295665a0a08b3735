package org.tremplin.platform.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/** The most that a role may know of anybody; what a partner may know beyond it stays closed to the role. */
final class Ceiling {

    private static final Map<String, Set<Level>> BY_ROLE = Map.of(
            Roles.COORDINATOR, EnumSet.allOf(Level.class),
            Roles.ADVISER, EnumSet.allOf(Level.class),
            Roles.PLACEMENT, EnumSet.of(Level.EXISTENCE, Level.CONTACT, Level.PATHWAY));

    private Ceiling() {}

    /** The highest of the actor's roles; none for trainers, who see rosters, and for those who see figures only. */
    static Set<Level> of(Actor actor) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        actor.roles().forEach(role -> levels.addAll(BY_ROLE.getOrDefault(role, Set.of())));
        return levels;
    }
}
