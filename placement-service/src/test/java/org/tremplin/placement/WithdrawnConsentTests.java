package org.tremplin.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.placement.Placed.Person;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Relations;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.Tie;
import org.tremplin.test.TremplinTest;

/** Whatever a person gave and withdrew in whichever order, every path shows what is shared now, and nothing of before. */
@TremplinTest
class WithdrawnConsentTests {

    private static final String API = "/api/placement/v1";
    private static final String PARTNER = "cria";
    private static final int CHANGES = 6;

    private final Api api;
    private final Published published;
    private final Following following;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    WithdrawnConsentTests(Api api, Published published, Following following) {
        this.api = api;
        this.published = published;
        this.following = following;
    }

    @Test
    void retractsOnEveryPath() {
        Placed placed = new Placed(published, api);
        Person her = placed.of(Tie.STRANGER);
        int others = Integer.parseInt(total(placed));
        for (int sequence = 0; sequence < CHANGES; sequence++) {
            Set<Level> shared = sequence % 2 == 1 ? Set.of() : any();
            share(her, sequence, shared);
            assertShows(placed, her, shared, "seed " + seed + ", after " + sequence + ", with " + shared);
            assertThat(total(placed))
                    .as("seed %d", seed)
                    .isEqualTo(Integer.toString(others + (shared.contains(Level.PATHWAY) ? 1 : 0)));
        }
    }

    private Set<Level> any() {
        Set<Level> levels = EnumSet.of(Level.EXISTENCE, random.nextBoolean() ? Level.CONTACT : Level.PATHWAY);
        if (random.nextBoolean()) {
            levels.add(Level.PATHWAY);
        }
        return levels;
    }

    private void share(Person her, long sequence, Set<Level> levels) {
        published.tell(
                her.id(),
                "/participant/circle/" + her.id(),
                sequence,
                new SharingChangedV1(
                        her.id(),
                        PARTNER,
                        day(levels, Level.EXISTENCE),
                        day(levels, Level.CONTACT),
                        day(levels, Level.PATHWAY),
                        null));
        soon(() -> assertThat(following.behind("placement-service-access")).isZero());
    }

    private static LocalDate day(Set<Level> levels, Level level) {
        return levels.contains(level) ? Relations.OPEN : null;
    }

    private void assertShows(Placed placed, Person her, Set<Level> shared, String when) {
        boolean pathway = shared.contains(Level.PATHWAY);
        int status = pathway ? 200 : shared.contains(Level.EXISTENCE) ? 403 : 404;
        String hers = API + "/participants/" + her.id() + "/programmes/connections/internships";
        String page = "/placement/internships/" + her.internship();
        for (String one : List.of(
                hers,
                hers + "/" + her.internship(),
                API + "/jobs/" + her.job(),
                API + "/work-studies/" + her.workStudy(),
                page,
                page + "/hours")) {
            var answer = get(one);
            assertThat(answer.getStatus().value()).as("%s, %s", one, when).isEqualTo(status);
            assertThat(body(answer).contains(her.name()))
                    .as("by name, %s, %s", one, when)
                    .isEqualTo(pathway && shared.contains(Level.CONTACT) && one.startsWith("/placement"));
        }
        String cohort = "programme=connections&size=500&cohort=" + placed.cohort();
        for (String list : List.of(
                API + "/internships?" + cohort,
                API + "/jobs?" + cohort,
                API + "/work-studies?" + cohort.replace("connections", "thrasos"),
                "/placement/internships?" + cohort,
                "/placement/jobs?" + cohort,
                "/placement/internships/new?" + cohort,
                "/placement/employers/" + placed.employer())) {
            assertThat(her.isIn(body(get(list)))).as("%s, %s", list, when).isEqualTo(pathway);
        }
    }

    private String total(Placed placed) {
        return get(API + "/internships?programme=connections&cohort=" + placed.cohort())
                .getResponseHeaders()
                .getFirst("X-Total-Count");
    }

    private EntityExchangeResult<String> get(String address) {
        return api.as("placement", PARTNER)
                .get()
                .uri(address)
                .header("Accept-Language", "en")
                .accept(address.startsWith(API) ? MediaType.ALL : MediaType.TEXT_HTML, MediaType.ALL)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static String body(EntityExchangeResult<String> answer) {
        String body = answer.getResponseBody();
        return body == null ? "" : body;
    }
}
