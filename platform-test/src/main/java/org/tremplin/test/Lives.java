package org.tremplin.test;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Relations;
import org.tremplin.web.Roles;

/**
 * Random lives of people among partners, told as the participant-service tells them, with what the rule makes of each, kept
 * as plainly as can be; for tests of services that are told of it. All are registered by asti and enrolled there in the
 * programme that a test is about.
 */
public final class Lives {

    private static final LocalDate START = LocalDate.of(2017, 9, 4);
    private final Random random;
    private final Published published;
    private final List<String> partners;
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Boolean> bound = new HashMap<>();
    private final String elsewhere;

    /** What ties one person to partners today. */
    private static final class Life {
        private final Map<String, Set<Level>> shares = new HashMap<>();
        private @Nullable String accompaniedBy;
    }

    /** Begins the lives of so many people. */
    public Lives(long seed, Published published, int people, List<String> programmes, String cohort) {
        this.random = new Random(seed);
        this.published = published;
        String mark = UUID.randomUUID().toString().substring(0, 6);
        this.partners =
                IntStream.range(0, 4).mapToObj(i -> "p" + i + "-" + mark).toList();
        this.elsewhere = "elsewhere-" + mark;
        tell(
                elsewhere,
                "programme/" + elsewhere,
                new ProgrammePublishedV1(
                        elsewhere, 1, Map.of("en", elsewhere), List.of(), List.of(), null, null, List.of(), 6));
        for (String partner : partners) {
            tell(partner, "partner/" + partner, new PartnerJoinedV1(partner, partner, "association", START));
            tell(partner, "partner/" + partner, new AgreementSignedV1(partner, START, null));
            bound.put(partner, true);
        }
        for (int i = 0; i < people; i++) {
            String id = Integer.toHexString(0xb000 + i)
                    + UUID.randomUUID().toString().substring(4);
            lives.put(id, new Life());
            tell(
                    id,
                    "participant/" + id,
                    new ParticipantRegisteredV1(id, "asti", "f", 1990, "SY", "protection", "fr", "A2", START));
            programmes.forEach(programme ->
                    tell(id, "pathway/" + id + ":" + programme, new EnrolledV1(id, programme, cohort, "asti", START)));
        }
    }

    /** So many things happen to people, and then to partners. */
    public void happen(int things) {
        List<String> ids = people();
        for (int i = 0; i < things; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            Life life = life(id);
            switch (random.nextInt(6)) {
                case 0 -> accompany(id, life, any());
                case 1 -> leave(id, life);
                default -> share(id, life, any());
            }
        }
        partners.subList(1, partners.size()).forEach(this::comeOrGo);
    }

    /** The partners' codes; asti is not among them. */
    public List<String> partners() {
        return partners;
    }

    /** The ids of all, each with four first letters of its own. */
    public List<String> people() {
        return List.copyOf(lives.keySet());
    }

    /** Whether the partner's agreement is in force today. */
    public boolean isBound(String partner) {
        return bound.getOrDefault(partner, false);
    }

    /** Whether somebody in this role, acting for one of the partners, may know so much of the person. */
    public boolean opens(String partner, String role, String person, Level level) {
        if (!isBound(partner)
                || !Set.of(Roles.COORDINATOR, Roles.ADVISER, Roles.PLACEMENT).contains(role)) {
            return false;
        }
        Life life = life(person);
        return partner.equals(life.accompaniedBy)
                || life.shares.getOrDefault(partner, Set.of()).contains(level);
    }

    /** What the stand-in for names calls a person. */
    public static String nameOf(String person) {
        return "Person " + person.substring(0, 4);
    }

    /** Her short reference. */
    public static String referenceOf(String person) {
        return "P-" + person.replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
    }

    private void accompany(String id, Life life, String partner) {
        tell(id, "pathway/" + id + ":" + elsewhere, new EnrolledV1(id, elsewhere, "c", partner, START));
        life.accompaniedBy = partner;
    }

    private void leave(String id, Life life) {
        if (life.accompaniedBy != null) {
            tell(
                    id,
                    "pathway/" + id + ":" + elsewhere,
                    new PathwayEndedV1(id, elsewhere, "c", "other", "other", START));
            life.accompaniedBy = null;
        }
    }

    private void share(String id, Life life, String partner) {
        Map<Level, @Nullable LocalDate> until = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            until.put(level, day());
        }
        tell(
                id,
                "circle/" + id,
                new SharingChangedV1(
                        id,
                        partner,
                        until.get(Level.EXISTENCE),
                        until.get(Level.CONTACT),
                        until.get(Level.PATHWAY),
                        until.get(Level.SENSITIVE)));
        Set<Level> open = EnumSet.noneOf(Level.class);
        until.forEach((level, day) -> {
            if (day != null && !day.isBefore(LocalDate.now())) {
                open.add(level);
                open.add(Level.EXISTENCE);
            }
        });
        life.shares.put(partner, open);
    }

    private void comeOrGo(String partner) {
        LocalDate today = LocalDate.now();
        PublishedEvent happened =
                switch (random.nextInt(4)) {
                    case 0 -> new PartnerLeftV1(partner, today.minusDays(1));
                    case 1 -> new AgreementSignedV1(partner, START, today.minusDays(1));
                    case 2 -> new AgreementSignedV1(partner, START, today);
                    default -> new PartnerLeftV1(partner, today);
                };
        tell(partner, "partner/" + partner, happened);
        bound.put(
                partner,
                switch (happened) {
                    case PartnerLeftV1 left -> !left.on().isBefore(today);
                    case AgreementSignedV1 signed -> today.equals(signed.until());
                    default -> throw new IllegalStateException();
                });
    }

    /** The last day of a level: none, gone by, today or far away. */
    private @Nullable LocalDate day() {
        return switch (random.nextInt(5)) {
            case 0 -> LocalDate.now().minusDays(1);
            case 1 -> LocalDate.now();
            case 2 -> Relations.OPEN;
            default -> null;
        };
    }

    private String any() {
        return partners.get(random.nextInt(partners.size()));
    }

    private Life life(String person) {
        return Objects.requireNonNull(lives.get(person));
    }

    private void tell(String subject, String stream, PublishedEvent event) {
        long sequence = sequences.merge(stream, 0L, (last, first) -> last + 1);
        published.tell(subject, "/participant/" + stream, sequence, event);
    }
}
