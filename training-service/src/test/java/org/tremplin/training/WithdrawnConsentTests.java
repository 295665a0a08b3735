package org.tremplin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Relations;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.names.Names;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.Tie;
import org.tremplin.test.TremplinTest;

/** Whatever a person gave and withdrew in whichever order, every path shows what is shared now, and nothing of before. */
@TremplinTest
class WithdrawnConsentTests {

    private static final String API = "/api/training/v1";
    private static final String PARTNER = "cria";
    private static final int CHANGES = 6;

    private final Api api;
    private final Published published;
    private final Following following;
    private final Names names;
    private final Consortium consortium;
    private final String her;
    private final String series;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    WithdrawnConsentTests(Api api, Published published, Following following, Names names) {
        this.api = api;
        this.published = published;
        this.following = following;
        this.names = names;
        this.consortium = new Consortium(published);
        this.her = consortium.person(Tie.STRANGER);
        this.series = consortium.series("asti");
    }

    @Test
    void retractsOnEveryPath() {
        consortium.tell();
        Desk trainer = new Desk(api.as("trainer"));
        trainer.post("/series", consortium.plan("asti")).expectStatus().is2xxSuccessful();
        trainer.put(
                        "/series/" + series + "/sessions/1",
                        Map.of("date", LocalDate.now().minusDays(3).toString()))
                .expectStatus()
                .isOk();
        soon(() -> assertThat(names.onRoster(List.of(her))).containsEntry(her, name()));
        soon(() -> assertThat(roster()).hasSizeGreaterThan(3));
        int others = roster().size();
        for (int sequence = 0; sequence < CHANGES; sequence++) {
            Set<Level> shared = sequence % 2 == 1 ? Set.of() : any();
            share(sequence, shared);
            assertShows(shared, "seed " + seed + ", after " + sequence + ", with " + shared);
            assertThat(roster()).as("seed %d", seed).hasSize(others + (shared.contains(Level.PATHWAY) ? 1 : 0));
        }
    }

    private Set<Level> any() {
        Set<Level> levels = EnumSet.of(Level.EXISTENCE, random.nextBoolean() ? Level.CONTACT : Level.PATHWAY);
        if (random.nextBoolean()) {
            levels.add(Level.PATHWAY);
        }
        return levels;
    }

    private void share(long sequence, Set<Level> levels) {
        published.tell(
                her,
                "/participant/circle/" + her,
                sequence,
                new SharingChangedV1(
                        her,
                        PARTNER,
                        day(levels, Level.EXISTENCE),
                        day(levels, Level.CONTACT),
                        day(levels, Level.PATHWAY),
                        null));
        soon(() -> assertThat(following.behind("training-service-access")).isZero());
    }

    private static LocalDate day(Set<Level> levels, Level level) {
        return levels.contains(level) ? Relations.OPEN : null;
    }

    private void assertShows(Set<Level> shared, String when) {
        boolean pathway = shared.contains(Level.PATHWAY);
        boolean byName = pathway && shared.contains(Level.CONTACT);
        int status = pathway ? 200 : shared.contains(Level.EXISTENCE) ? 403 : 404;
        for (String one : List.of(API + "/participants/" + her + "/certificates", "/training/participants/" + her)) {
            var answer = get(one);
            assertThat(answer.getStatus().value()).as("%s, %s", one, when).isEqualTo(status);
            assertThat(body(answer).contains(name()))
                    .as("by name, %s, %s", one, when)
                    .isEqualTo(byName && one.startsWith("/training"));
        }
        for (String list : List.of(
                API + "/series/" + series,
                "/training/series/" + series,
                consortium.sheet("asti"),
                consortium.sheet("asti") + "/print")) {
            String body = body(get(list));
            assertThat(body.contains(her) || body.contains(name()) || body.contains(reference()))
                    .as("%s, %s", list, when)
                    .isEqualTo(pathway);
            assertThat(body.contains(name()))
                    .as("by name, %s, %s", list, when)
                    .isEqualTo(byName && list.startsWith("/training"));
        }
    }

    private List<?> roster() {
        return (List<?>)
                new Desk(api.as("adviser", PARTNER)).read("/series/" + series).get("roster");
    }

    private String name() {
        return "Person " + her.substring(0, 4);
    }

    private String reference() {
        return "P-" + her.replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
    }

    private EntityExchangeResult<String> get(String address) {
        return api.as("adviser", PARTNER)
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
