package org.tremplin.test;

import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Relations;
import org.tremplin.web.Roles;

/**
 * What may tie a person to the partner acted for, and what that opens to the partner; for tests of services that are told
 * of it. Everybody is enrolled with asti, and registered by it unless the tie says otherwise.
 */
public enum Tie {
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

    /** The partners of the tests, the first two bound by the agreement. */
    public static final List<String> PARTNERS = List.of("asti", "cria", "former", "unbound");

    private static final LocalDate START = LocalDate.of(2017, 9, 4);
    private static final LocalDate OPEN = Relations.OPEN;
    private static final Set<String> PERSONAL = Set.of(Roles.COORDINATOR, Roles.ADVISER, Roles.PLACEMENT);

    private final String partner;
    private final Set<Level> levels;

    Tie(String partner, Set<Level> levels) {
        this.partner = partner;
        this.levels = levels;
    }

    /** The partner acted for. */
    public String partner() {
        return partner;
    }

    /** An id for a person of this tie, whose name and reference in tests nobody of another tie has. */
    public String person() {
        return Integer.toHexString(0xa000 + ordinal())
                + UUID.randomUUID().toString().substring(4);
    }

    /** Tells of the partners and their agreements. */
    public static void tellPartners(Published published) {
        LocalDate yesterday = LocalDate.now().minusDays(1);
        for (String partner : PARTNERS) {
            tell(published, partner, "partner", 0, new PartnerJoinedV1(partner, partner, "association", START));
        }
        tell(published, "asti", "agreement", 0, new AgreementSignedV1("asti", START, null));
        tell(published, "cria", "agreement", 0, new AgreementSignedV1("cria", START, null));
        tell(published, "former", "agreement", 0, new AgreementSignedV1("former", START, yesterday));
    }

    /** Tells of a person what makes this tie. */
    public void tell(Published published, String person, String programme, String cohort) {
        String pathway = "pathway/" + person + ":" + programme;
        String with = this == ACCOMPANIED || this == LEFT ? "cria" : "asti";
        tell(published, person, "participant", 0, registered(person));
        published.tell(person, "/participant/" + pathway, 0, new EnrolledV1(person, programme, cohort, with, START));
        if (this == LEFT) {
            published.tell(
                    person,
                    "/participant/" + pathway,
                    1,
                    new PathwayEndedV1(person, programme, cohort, "other", "other", START));
        }
        long sequence = 0;
        for (SharingChangedV1 change : sharing(person, LocalDate.now())) {
            tell(published, person, "circle", sequence++, change);
        }
    }

    private ParticipantRegisteredV1 registered(String person) {
        String by =
                switch (this) {
                    case REGISTERED, REGISTERED_BY_A_PARTNER_THAT_LEFT, REGISTERED_WITHOUT_AGREEMENT -> partner;
                    default -> "asti";
                };
        return new ParticipantRegisteredV1(person, by, "f", 1990, "SY", "protection", "fr", "A2", START);
    }

    private List<SharingChangedV1> sharing(String person, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return switch (this) {
            case REFERRED -> List.of(shared(person, OPEN, null, null));
            case ACCEPTED -> List.of(shared(person, OPEN, OPEN, OPEN));
            case CONTACT_BY_CONSENT -> List.of(shared(person, OPEN, OPEN, null));
            case PATHWAY_BY_CONSENT -> List.of(shared(person, OPEN, null, OPEN));
            case UNTIL_TODAY -> List.of(shared(person, today, today, today));
            case UNTIL_YESTERDAY -> List.of(shared(person, yesterday, yesterday, yesterday));
            case WITHDRAWN -> List.of(shared(person, OPEN, OPEN, OPEN), shared(person, null, null, null));
            case SHARED_WITH_ANOTHER -> List.of(new SharingChangedV1(person, "former", OPEN, OPEN, OPEN, OPEN));
            default -> List.of();
        };
    }

    private SharingChangedV1 shared(
            String person, @Nullable LocalDate existence, @Nullable LocalDate contact, @Nullable LocalDate pathway) {
        return new SharingChangedV1(person, partner, existence, contact, pathway, null);
    }

    private static void tell(Published published, String id, String stream, long sequence, PublishedEvent event) {
        published.tell(id, "/participant/" + stream + "/" + id, sequence, event);
    }

    /** Whether somebody in this role, acting for the partner, may know so much of the person. */
    public boolean opens(String role, Level level) {
        return PERSONAL.contains(role) && levels.contains(level);
    }
}
