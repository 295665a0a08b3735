package org.tremplin.training;

import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;

import java.util.EnumSet;
import java.util.Set;
import org.tremplin.platform.access.Level;
import org.tremplin.web.Roles;

/** What ties a person to the partner acted for, and what that opens to the partner. */
enum Tie {
    REGISTERED("cria", EnumSet.allOf(Level.class)),
    ACCOMPANIED("cria", EnumSet.allOf(Level.class)),
    LEFT("cria", EnumSet.noneOf(Level.class)),
    REFERRED("cria", EnumSet.of(EXISTENCE)),
    ACCEPTED("cria", EnumSet.of(EXISTENCE, CONTACT, PATHWAY)),
    CONTACT_BY_CONSENT("cria", EnumSet.of(EXISTENCE, CONTACT)),
    PATHWAY_BY_CONSENT("cria", EnumSet.of(EXISTENCE, PATHWAY)),
    UNTIL_TODAY("cria", EnumSet.of(EXISTENCE, CONTACT, PATHWAY)),
    UNTIL_YESTERDAY("cria", EnumSet.noneOf(Level.class)),
    WITHDRAWN("cria", EnumSet.noneOf(Level.class)),
    SHARED_WITH_ANOTHER("cria", EnumSet.noneOf(Level.class)),
    STRANGER("cria", EnumSet.noneOf(Level.class)),
    REGISTERED_BY_A_PARTNER_THAT_LEFT("former", EnumSet.noneOf(Level.class)),
    REGISTERED_WITHOUT_AGREEMENT("unbound", EnumSet.noneOf(Level.class));

    private static final Set<String> PERSONAL = Set.of(Roles.COORDINATOR, Roles.ADVISER, Roles.PLACEMENT);

    final String partner;
    private final Set<Level> levels;

    Tie(String partner, Set<Level> levels) {
        this.partner = partner;
        this.levels = levels;
    }

    /** Whether somebody in this role, acting for the partner, may know so much of the person. */
    boolean opens(String role, Level level) {
        return PERSONAL.contains(role) && levels.contains(level);
    }
}
