package org.tremplin.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.test.Published;
import org.tremplin.test.Tie;
import org.tremplin.training.attendance.SeriesId;

/** One cohort with one person per {@link Tie}, and a series of each partner that all of them may come to. */
final class Consortium {

    private static final String COHORT = "2017-2";
    private static final String LATER = "2018-1";

    private final Published published;
    private final String programme = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> people =
            List.of(Tie.values()).stream().map(Tie::person).toList();

    Consortium(Published published) {
        this.published = published;
    }

    String person(Tie tie) {
        return Objects.requireNonNull(people.get(tie.ordinal()));
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
        Tie.tellPartners(published);
        published.tell(programme, "/participant/programme/" + programme, 0, rules());
        for (Tie tie : Tie.values()) {
            tie.tell(published, person(tie), programme, COHORT);
        }
    }

    private ProgrammePublishedV1 rules() {
        return new ProgrammePublishedV1(
                programme,
                1,
                Map.of("en", "Open to all"),
                List.of(),
                Tie.PARTNERS.stream()
                        .map(it -> new ProgrammePublishedV1.Series(it, 14, 70, "absent", null, Map.of("en", it)))
                        .toList(),
                null,
                null,
                List.of(),
                6);
    }
}
