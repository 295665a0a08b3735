package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** Over random histories, one question and the query for all give the same people, and those whom the rule gives. */
@TremplinTest
class AccessHistoryTests {

    private static final int PEOPLE = 150;
    private static final int EVENTS = 8;
    private static final List<String> ROLES = List.of("coordinator", "placement", "trainer");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Access access;
    private final Published published;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> partners = names("partner", 5);
    private final List<String> programmes = names("programme", 3);
    private final Set<String> bound = new HashSet<>();
    private final Map<String, Known> people = new HashMap<>();

    /** What a history says of one person, kept as plainly as can be. */
    private record Known(
            String registeredBy, Map<String, String> accompaniedBy, Map<String, Map<Level, LocalDate>> shares) {

        Set<Level> levels(String partner) {
            if (registeredBy.equals(partner) || accompaniedBy.containsValue(partner)) {
                return EnumSet.allOf(Level.class);
            }
            Set<Level> open = EnumSet.noneOf(Level.class);
            shares.getOrDefault(partner, Map.of()).forEach((level, until) -> {
                if (!TODAY.isAfter(until)) {
                    open.addAll(EnumSet.of(Level.EXISTENCE, level));
                }
            });
            return open;
        }
    }

    AccessHistoryTests(Access access, Published published) {
        this.access = access;
        this.published = published;
    }

    @Test
    void giveTheSameOneByOneAndInQueries() {
        programmes.forEach(code -> tell(
                "programme",
                code,
                0,
                new ProgrammePublishedV1(code, 1, Map.of(), List.of(), List.of(), null, null, List.of(), 6)));
        partners.forEach(this::agree);
        for (int i = 0; i < PEOPLE; i++) {
            live(UUID.randomUUID().toString());
        }
        List<String> askers = new ArrayList<>(partners);
        askers.add("stranger-" + mark);
        soon(() -> {
            for (String partner : askers) {
                for (String role : ROLES) {
                    compare(role, partner);
                }
            }
        });
    }

    private void compare(String role, String partner) {
        Map<String, Set<Level>> told = as(role, partner, () -> access.to(people.keySet()));
        for (Level level : Level.values()) {
            Set<String> expected = new HashSet<>();
            people.forEach((id, known) -> {
                if (bound.contains(partner)
                        && may(role, level)
                        && known.levels(partner).contains(level)) {
                    expected.add(id);
                }
            });
            Set<String> one = new HashSet<>();
            told.forEach((id, levels) -> {
                if (levels.contains(level)) {
                    one.add(id);
                }
            });
            Set<String> queried = as(role, partner, () -> access.visibleIds(level));
            queried.retainAll(people.keySet());
            assertThat(one)
                    .as("%s of %s, %s, seed %d", role, partner, level, seed)
                    .isEqualTo(expected);
            assertThat(queried)
                    .as("%s of %s, %s, seed %d", role, partner, level, seed)
                    .isEqualTo(expected);
        }
    }

    private static boolean may(String role, Level level) {
        return role.equals("coordinator") || (role.equals("placement") && level != Level.SENSITIVE);
    }

    /** The first partner is always bound; the others sign, sign again and leave as it comes. */
    private void agree(String partner) {
        boolean always = partner.equals(partners.getFirst());
        long sequence = 0;
        boolean inForce = false;
        for (int i = always ? 3 : random.nextInt(4); i > 0; i--) {
            if (always || random.nextInt(3) > 0) {
                LocalDate from = always ? TODAY : near();
                LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(3));
                inForce = !from.isAfter(TODAY) && (until == null || !until.isBefore(TODAY));
                tell("partner", partner, sequence++, new AgreementSignedV1(partner, from, until));
            } else {
                LocalDate on = near();
                inForce = inForce && !on.isBefore(TODAY);
                tell("partner", partner, sequence++, new PartnerLeftV1(partner, on));
            }
        }
        if (inForce) {
            bound.add(partner);
        }
    }

    private void live(String id) {
        String registrar = any(partners);
        Known known = new Known(registrar, new HashMap<>(), new HashMap<>());
        people.put(id, known);
        tell(
                "participant",
                id,
                0,
                new ParticipantRegisteredV1(id, registrar, "f", 1990, null, "other", null, null, TODAY));
        int events = random.nextInt(EVENTS);
        for (int sequence = 0; sequence < events; sequence++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    String programme = any(programmes);
                    String partner = any(partners);
                    known.accompaniedBy().put(programme, partner);
                    tell("pathway", id, programme, sequence, new EnrolledV1(id, programme, "c-1", partner, TODAY));
                }
                case 1 -> {
                    String programme = any(programmes);
                    known.accompaniedBy().remove(programme);
                    tell(
                            "pathway",
                            id,
                            programme,
                            sequence,
                            new PathwayEndedV1(id, programme, "c-1", "x", "other", TODAY));
                }
                default -> share(id, known, sequence);
            }
        }
    }

    private void share(String id, Known known, long sequence) {
        String partner = any(partners);
        Map<Level, LocalDate> until = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            if (random.nextBoolean()) {
                until.put(level, near());
            }
        }
        known.shares().put(partner, until);
        tell(
                "circle",
                id,
                sequence,
                new SharingChangedV1(
                        id,
                        partner,
                        until.get(Level.EXISTENCE),
                        until.get(Level.CONTACT),
                        until.get(Level.PATHWAY),
                        until.get(Level.SENSITIVE)));
    }

    private void tell(String stream, String subject, long sequence, ParticipantEvent event) {
        published.tell(subject, "/participant/" + stream + "/" + subject, sequence, event);
    }

    private void tell(String stream, String subject, String part, long sequence, ParticipantEvent event) {
        published.tell(subject, "/participant/" + stream + "/" + subject + ":" + part, sequence, event);
    }

    private <T> T as(String role, String partner, Supplier<T> question) {
        return Signed.in(role, partner, List.of(role), question);
    }

    private LocalDate near() {
        return TODAY.plusDays(random.nextInt(5) - 2);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<String> names(String what, int many) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            names.add(what + "-" + i + "-" + UUID.randomUUID().toString().substring(0, 8));
        }
        return names;
    }
}
