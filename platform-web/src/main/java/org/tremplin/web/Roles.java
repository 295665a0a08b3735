package org.tremplin.web;

/** The roles that a token may carry, as its claim {@code roles} spells them. */
public final class Roles {

    /** Leads a partner's work, and sees who was let in where. */
    public static final String COORDINATOR = "coordinator";

    /** Accompanies participants. */
    public static final String ADVISER = "adviser";

    /** Runs sessions and marks who was there. */
    public static final String TRAINER = "trainer";

    /** Brings participants and employers together. */
    public static final String PLACEMENT = "placement";

    /** Answers for the consortium, on figures alone. */
    public static final String BOARD = "board";

    /** Pays for a programme, and sees its figures alone. */
    public static final String FUNDER = "funder";

    /** A partner's own system. */
    public static final String INTEGRATION = "integration";

    /** A person who is accompanied, for herself alone. */
    public static final String PARTICIPANT = "participant";

    /** Keeps the platform running, and sees nobody's data. */
    public static final String OPERATOR = "operator";

    /** One of the platform's own services. */
    public static final String SERVICE = "service";

    private Roles() {}
}
