package org.tremplin.training;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Relations;
import org.tremplin.test.Published;
import org.tremplin.training.attendance.SeriesId;

/** One cohort of one person per {@link Tie}, and a series of each partner that all of them may come to. */
final class Consortium {

    static final List<String> PARTNERS = List.of("asti", "cria", "former", "unbound");

    private static final String COHORT = "2017-2";
    private static final String LATER = "2018-1";
    private static final LocalDate START = LocalDate.of(2017, 9, 4);

    private final Published published;
    private final String programme = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Tie, String> people = new EnumMap<>(Tie.class);

    Consortium(Published published) {
        this.published = published;
        for (Tie tie : Tie.values()) {
            // Names in tests follow from the first four digits.
            String tail = UUID.randomUUID().toString().substring(4);
            people.put(tie, Integer.toHexString(0xa000 + tie.ordinal()) + tail);
        }
    }

    String person(Tie tie) {
        return people.get(tie);
    }

    String series(String runBy) {
        return SeriesId.of(programme, COHORT, runBy).value();
    }

    String elsewhere(String runBy) {
        return SeriesId.of(programme, LATER, runBy).value();
    }

    String sheet(String runBy) {
        return "/training/series/" + series(runBy) + "/sessions/1";
    }

    /** The body that plans the series of a partner, or one made up for a partner that there is not. */
    Map<String, String> plan(String partner) {
        return Map.of("programme", programme, "cohort", COHORT, "series", partner, "partner", partner);
    }

    Map<String, String> planElsewhere(String partner) {
        return Map.of("programme", programme, "cohort", LATER, "series", partner, "partner", partner);
    }

    void tell() {
        LocalDate today = LocalDate.now();
        PARTNERS.forEach(it -> tell(it, "partner", 0, new PartnerJoinedV1(it, it, "association", START)));
        Stream.of("asti", "cria").forEach(it -> tell(it, "agreement", 0, new AgreementSignedV1(it, START, null)));
        tell("former", "agreement", 0, new AgreementSignedV1("former", START, today.minusDays(1)));
        published.tell(programme, "/participant/programme/" + programme, 0, rules());
        people.forEach(this::tellPerson);
    }

    private void tellPerson(Tie tie, String person) {
        String registeredBy =
                switch (tie) {
                    case REGISTERED -> "cria";
                    case REGISTERED_BY_A_PARTNER_THAT_LEFT, REGISTERED_WITHOUT_AGREEMENT -> tie.partner;
                    default -> "asti";
                };
        boolean accompanied = tie == Tie.ACCOMPANIED || tie == Tie.LEFT;
        String pathway = "/participant/pathway/" + person + ":" + programme;
        published.tell(
                person,
                "/participant/participant/" + person,
                0,
                new ParticipantRegisteredV1(person, registeredBy, "f", 1990, "SY", "protection", "fr", "A2", START));
        published.tell(
                person, pathway, 0, new EnrolledV1(person, programme, COHORT, accompanied ? "cria" : "asti", START));
        if (tie == Tie.LEFT) {
            published.tell(person, pathway, 1, new PathwayEndedV1(person, programme, COHORT, "other", "other", START));
        }
        share(tie, person);
    }

    private void share(Tie tie, String person) {
        LocalDate open = Relations.OPEN;
        LocalDate today = LocalDate.now();
        switch (tie) {
            case REFERRED -> share(person, 0, "cria", open, null, null);
            case ACCEPTED -> share(person, 0, "cria", open, open, open);
            case CONTACT_BY_CONSENT -> share(person, 0, "cria", open, open, null);
            case PATHWAY_BY_CONSENT -> share(person, 0, "cria", open, null, open);
            case UNTIL_TODAY -> share(person, 0, "cria", today, today, today);
            case UNTIL_YESTERDAY ->
                share(person, 0, "cria", today.minusDays(1), today.minusDays(1), today.minusDays(1));
            case WITHDRAWN -> {
                share(person, 0, "cria", open, open, open);
                share(person, 1, "cria", null, null, null);
            }
            case SHARED_WITH_ANOTHER -> share(person, 0, "former", open, open, open);
            default -> {}
        }
    }

    private void share(
            String person,
            long sequence,
            String partner,
            @Nullable LocalDate existence,
            @Nullable LocalDate contact,
            @Nullable LocalDate pathway) {
        published.tell(
                person,
                "/participant/circle/" + person,
                sequence,
                new SharingChangedV1(person, partner, existence, contact, pathway, null));
    }

    private void tell(String partner, String stream, long sequence, org.tremplin.contracts.PublishedEvent event) {
        published.tell(partner, "/participant/" + stream + "/" + partner, sequence, event);
    }

    private ProgrammePublishedV1 rules() {
        return new ProgrammePublishedV1(
                programme,
                1,
                Map.of("en", "Open to all"),
                List.of(),
                PARTNERS.stream()
                        .map(it -> new ProgrammePublishedV1.Series(it, 14, 70, "absent", null, Map.of("en", it)))
                        .toList(),
                null,
                null,
                List.of(),
                6);
    }
}
