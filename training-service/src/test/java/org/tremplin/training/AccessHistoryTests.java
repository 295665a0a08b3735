package org.tremplin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Api;
import org.tremplin.test.Lives;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.training.attendance.SeriesId;

/** Whatever happened around people, no partner reads beyond the rule: not on a roster, a sheet, a count or a portfolio. */
@TremplinTest
class AccessHistoryTests {

    private static final int PEOPLE = 25;
    private static final int THINGS = 250;
    private static final String COHORT = "2017-2";
    private static final Set<String> STAFF = Set.of("coordinator", "adviser", "trainer");

    private final Api api;
    private final Published published;
    private final Following following;
    private final long seed = System.nanoTime();
    private final String programme = "p" + UUID.randomUUID().toString().substring(0, 8);

    AccessHistoryTests(Api api, Published published, Following following) {
        this.api = api;
        this.published = published;
        this.following = following;
    }

    @Test
    void opensNothingBeyondTheRule() {
        Lives lives = new Lives(seed, published, PEOPLE, List.of(programme), COHORT);
        published.tell(programme, "/participant/programme/" + programme, 0, rules(lives.partners()));
        soon(() -> assertThat(following.status()).allMatch(follower -> follower.behind() == 0));
        lives.partners().forEach(this::plan);
        lives.happen(THINGS);
        soon(() -> assertThat(following.status()).allMatch(follower -> follower.behind() == 0));
        soon(() -> assertThat(read(
                        api.as("adviser", lives.partners().getFirst()),
                        sheet(lives.partners().getFirst())))
                .contains(lives.people().stream().map(Lives::nameOf).toList()));

        for (String partner : lives.partners()) {
            for (String role : List.of("coordinator", "adviser", "placement", "trainer")) {
                RestTestClient client = api.as(role, partner);
                lives.partners().forEach(runBy -> rosters(lives, client, role, partner, runBy));
                lives.people().forEach(person -> portfolio(lives, client, role, partner, person));
            }
        }
    }

    private void plan(String partner) {
        Desk desk = new Desk(api.as("trainer", partner));
        desk.post("/series", Map.of("programme", programme, "cohort", COHORT, "series", partner, "partner", partner))
                .expectStatus()
                .is2xxSuccessful();
        desk.put(
                        "/series/" + series(partner) + "/sessions/1",
                        Map.of("date", LocalDate.now().minusDays(3).toString()))
                .expectStatus()
                .isOk();
    }

    private void rosters(Lives lives, RestTestClient client, String role, String partner, String runBy) {
        boolean whole = runBy.equals(partner) && STAFF.contains(role) && lives.isBound(partner);
        Set<String> seen = lives.people().stream()
                .filter(person -> whole || lives.opens(partner, role, person, PATHWAY))
                .collect(Collectors.toSet());
        String asked = "%s of %s, series of %s, seed %d".formatted(role, partner, runBy, seed);
        Map<String, Object> series = new Desk(client).read("/series/" + series(runBy));
        Set<Object> listed = new HashSet<>();
        ((List<Map<String, Object>>) series.get("roster")).forEach(line -> listed.add(line.get("participant")));
        assertThat(listed).as(asked).isEqualTo(seen);
        assertThat(series).as(asked).extracting("counts.withinReach").isEqualTo(seen.size());
        for (String page : List.of("/training/series/" + series(runBy), sheet(runBy), sheet(runBy) + "/print")) {
            String shown = read(client, page);
            for (String person : lives.people()) {
                boolean named = whole || (seen.contains(person) && lives.opens(partner, role, person, CONTACT));
                assertThat(shown.contains(Lives.nameOf(person)))
                        .as(asked + ", name of " + person + " on " + page)
                        .isEqualTo(named);
                assertThat(named || shown.contains(Lives.referenceOf(person)))
                        .as(asked + ", " + person + " on " + page)
                        .isEqualTo(seen.contains(person));
            }
        }
    }

    private void portfolio(Lives lives, RestTestClient client, String role, String partner, String person) {
        int expected = status(lives, role, partner, person, PATHWAY);
        String asked = "%s of %s, of %s, seed %d".formatted(role, partner, person, seed);
        client.get()
                .uri("/api/training/v1/participants/" + person + "/certificates")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).as(asked).isEqualTo(expected));
        String page = read(client, "/training/participants/" + person);
        assertThat(page.contains(Lives.nameOf(person)))
                .as(asked)
                .isEqualTo(expected == 200 && lives.opens(partner, role, person, CONTACT));
    }

    private static int status(Lives lives, String role, String partner, String person, Level level) {
        if (lives.opens(partner, role, person, level)) {
            return 200;
        }
        return lives.opens(partner, role, person, EXISTENCE) ? 403 : 404;
    }

    private String series(String runBy) {
        return SeriesId.of(programme, COHORT, runBy).value();
    }

    private String sheet(String runBy) {
        return "/training/series/" + series(runBy) + "/sessions/1";
    }

    private static String read(RestTestClient client, String address) {
        String body = client.get()
                .uri(address)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private ProgrammePublishedV1 rules(List<String> series) {
        return new ProgrammePublishedV1(
                programme,
                1,
                Map.of("en", "Open to all"),
                List.of(),
                series.stream()
                        .map(it -> new ProgrammePublishedV1.Series(it, 14, 70, "absent", null, Map.of("en", it)))
                        .toList(),
                null,
                null,
                List.of(),
                6);
    }
}
