package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.test.Traces;

/** Once a person is erased, nothing of hers is found anywhere, nothing brings it back, and every figure is as it was. */
@Order(7)
class ForgettingTests {

    @TempDir
    private Path folder;

    private final Stores stores = new Stores(Platform.running());
    private final Api coordinator = Api.as("coordinator");
    private final KnownEverywhere her = new KnownEverywhere();

    @Test
    void leavesNoTraceOfHerInAnyStoreAndEveryFigureAsItWas() {
        Progress.awaitQuiet();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                stores.searchReadModels(Traces.of(her.values())).found())
                        .as("the search finds what is there, in every service that shows her name")
                        .anyMatch(it -> it.startsWith("mongo participant.people"))
                        .anyMatch(it -> it.startsWith("mongo participant.circles"))
                        .anyMatch(it -> it.startsWith("mongo participant.opening_notes"))
                        .anyMatch(it -> it.startsWith("mongo participant.requests"))
                        .anyMatch(it -> it.startsWith("mongo training.names"))
                        .anyMatch(it -> it.startsWith("mongo placement.names")));
        Figures before = Figures.shown(her.cohort());
        assertThat(before.of("enrolled")).isEqualTo(2);
        Backup backup = Backup.of(stores, folder);

        coordinator
                .post(KnownEverywhere.PEOPLE + "/" + her.id() + "/erasure", Map.of("reason", "asked-by-person"))
                .ok();
        assertThat(her.asHerself("GET", "/me/requests", null).status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(report())
                        .containsExactlyInAnyOrder("participant", "training", "placement", "subscription"));
        Progress.awaitQuiet();

        assertNothingIsLeftButHerId();
        assertThat(Figures.shown(her.cohort())).isEqualTo(before);
        assertThat(coordinator.get(KnownEverywhere.PEOPLE + "/" + her.id()).status())
                .isEqualTo(404);

        for (String database : Stores.DATABASES) {
            backup.restore(database, "privacy.person_key");
        }
        rebuildWhatKnewHer();
        assertThat(stores.searchReadModels(Traces.of(her.values())).found())
                .as("after the keys of before came back and the read models were built again")
                .isEmpty();
        assertThat(Figures.shown(her.cohort())).isEqualTo(before);
    }

    /** Her id, which leads to nobody, is what is left; that it is found shows that every store was searched. */
    private void assertNothingIsLeftButHerId() {
        String[] looked =
                Stream.concat(Stream.of(her.values()), Stream.of(her.id())).toArray(String[]::new);
        Set<String> found = stores.search(Traces.of(looked)).inFiles(folder).found();
        assertThat(found).allMatch(it -> it.endsWith(": " + her.id()));
        assertThat(found)
                .anyMatch(it -> it.startsWith("postgres public.domainevententry"))
                .anyMatch(it -> it.startsWith("postgres audit.access_entry"))
                .anyMatch(it -> it.startsWith("mongo reporting."))
                .anyMatch(it -> it.startsWith("kafka tremplin.participant.v1"))
                .anyMatch(it -> it.startsWith("file participant.privacy.person_key"));
    }

    private void rebuildWhatKnewHer() {
        for (String projection : List.of("people", "circles", "openings", "requests")) {
            coordinator
                    .post("/api/participants/v1/projections/participant-" + projection + "/rebuild", Map.of())
                    .ok();
        }
        Progress.awaitQuiet();
    }

    private Set<String> report() {
        return Set.copyOf(coordinator
                .get("/api/participants/v1/erasures/" + her.id())
                .ok()
                .body()
                .path("confirmed")
                .propertyNames());
    }
}
