package org.tremplin.acceptance;

import java.util.Set;
import java.util.stream.Stream;

/** What ties a person to the partner that asks, and which levels that opens to it. */
enum Relation {
    REGISTERED(Set.of("existence", "contact", "pathway", "sensitive")),
    ACCOMPANIED(Set.of("existence", "contact", "pathway", "sensitive")),
    LEFT(Set.of()),
    REFERRED(Set.of("existence")),
    ACCEPTED(Set.of("existence", "contact", "pathway")),
    DECLINED(Set.of()),
    ENDED(Set.of()),
    OPEN_STEP(Set.of("existence", "contact", "pathway")),
    CONTACT_BY_CONSENT(Set.of("existence", "contact")),
    PATHWAY_BY_CONSENT(Set.of("existence", "pathway")),
    SENSITIVE_BY_CONSENT(Set.of("existence", "sensitive")),
    WITHDRAWN(Set.of()),
    STRANGER(Set.of()),
    /** Registered by a partner whose agreement has ended since. */
    AGREEMENT_ENDED(Set.of());

    private final Set<String> levels;

    Relation(Set<String> levels) {
        this.levels = levels;
    }

    /** Whether the staff of the partner, in this role, may know so much of her; of several levels one is enough. */
    boolean opens(String role, String level) {
        return Stream.of(level.split("\\|")).anyMatch(one -> opensOne(role, one));
    }

    private boolean opensOne(String role, String level) {
        return switch (role) {
            case "coordinator", "adviser" -> levels.contains(level);
            case "placement" -> !level.equals("sensitive") && levels.contains(level);
            default -> false;
        };
    }
}
