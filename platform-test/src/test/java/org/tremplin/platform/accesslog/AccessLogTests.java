package org.tremplin.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessLogTests {

    @Test
    void keepsOneUnbrokenChainForManyThreadsOfTwoInstances() throws Exception {
        try (LogUnderTest one = LogUnderTest.fresh();
                LogUnderTest two = one.another();
                var threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                LogUnderTest instance = i % 2 == 0 ? one : two;
                work.add(threads.submit(() -> instance.note(100)));
            }
            for (Future<?> done : work) {
                done.get();
            }
            assertThat(two.log.verify()).satisfies(whole -> {
                assertThat(whole.intact()).isTrue();
                assertThat(whole.entries()).isEqualTo(1600);
                assertThat(whole.head().number()).isEqualTo(1600);
            });
            assertThat(one.log.verify()).isEqualTo(two.log.verify());
        }
    }

    @Test
    void beginsWhole() {
        try (LogUnderTest one = LogUnderTest.fresh()) {
            assertThat(one.log.verify().intact()).isTrue();
            assertThat(one.log.verify().head()).isEqualTo(Head.BEGINNING);
        }
    }

    @Test
    void goesOnWhereItEndedBeforeARestart() {
        try (LogUnderTest before = LogUnderTest.fresh()) {
            before.note(3);
            before.close();
            try (LogUnderTest after = before.another()) {
                after.note(2);
                assertThat(after.log.verify().intact()).isTrue();
                assertThat(after.log.verify().entries()).isEqualTo(5);
            }
        }
    }

    @Test
    void readsBackWhatWasWritten() {
        try (LogUnderTest one = LogUnderTest.fresh()) {
            Entry about = LogUnderTest.entry(LogUnderTest.NOW.plusNanos(123_456_789));
            Entry aboutNobody =
                    new Entry(LogUnderTest.NOW, "", "", "", "refused", "-", null, 0, "not-signed-in", "Ünï-1");
            one.log.note(about);
            one.log.note(aboutNobody);
            assertThat(one.reading
                            .find(new LogReading.Wanted(null, null, null, null, null), 0)
                            .entries())
                    .extracting(LogReading.Numbered::entry)
                    .containsExactly(aboutNobody, about);
            assertThat(one.log.verify().intact()).isTrue();
        }
    }

    @Test
    void tellsAPersonWhoSawHerFileButNotHerself() {
        try (LogUnderTest one = LogUnderTest.fresh()) {
            Entry seen = LogUnderTest.entry(LogUnderTest.NOW);
            Entry own = new Entry(seen.at(), "x", "", "participant", "read", "/me", seen.participant(), 1, "self", "c");
            one.log.note(seen);
            one.log.note(own);
            one.log.note(LogUnderTest.entry(LogUnderTest.NOW));
            assertThat(one.log.about(seen.participant(), null).entries())
                    .singleElement()
                    .satisfies(it -> assertThat(it.partner()).isEqualTo("asti"));
        }
    }

    @Test
    void tellsAPersonAllThatHappenedPageByPage() {
        try (LogUnderTest one = LogUnderTest.fresh()) {
            UUID her = UUID.randomUUID();
            IntStream.range(0, 130).forEach(i -> one.log.note(about(her, LogUnderTest.NOW.plusSeconds(i / 30))));
            SeenPage newest = one.log.about(her, null);
            SeenPage older = one.log.about(her, newest.entries().getLast().at());
            assertThat(List.of(newest.entries().size(), older.entries().size()))
                    .as("what happened in the same second stays together")
                    .containsExactly(70, 60);
            assertThat(newest.more()).isTrue();
            assertThat(older.more()).isFalse();
            assertThat(newest.entries()).extracting(Seen::at).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(SeenPage.of(List.of(newest, older)).entries())
                    .as("pages of several logs make one")
                    .hasSize(70);
        }
    }

    private static Entry about(UUID participant, Instant at) {
        return new Entry(at, "adviser", "asti", "adviser", "read", "/people/{id}", participant, 1, "registered", "c");
    }

    @Test
    void tellsPageByPage() {
        try (LogUnderTest one = LogUnderTest.fresh()) {
            one.note(LogReading.SIZE + 1);
            LogReading.Wanted all = new LogReading.Wanted(null, null, "adviser", null, null);
            assertThat(one.reading.find(all, 0).more()).isTrue();
            assertThat(one.reading.find(all, 1).entries()).hasSize(1);
            assertThat(one.reading.find(all, 1).more()).isFalse();
        }
    }

    @Test
    void refusesWhatItCannotStore() {
        LogUnderTest one = LogUnderTest.fresh();
        one.database.close();
        assertThatThrownBy(() -> one.log.note(LogUnderTest.entry(LogUnderTest.NOW)))
                .isInstanceOf(LogAway.class);
        one.close();
        assertThatThrownBy(() -> one.log.note(LogUnderTest.entry(LogUnderTest.NOW)))
                .as("a log that has ended takes nothing in")
                .isInstanceOf(LogAway.class);
    }

    @Test
    void findsByDayAndByPeople() {
        try (LogUnderTest one = LogUnderTest.fresh()) {
            one.note(1, LogUnderTest.NOW.minusSeconds(24 * 3600));
            Entry today = LogUnderTest.entry(LogUnderTest.NOW);
            one.log.note(today);
            var day = LogUnderTest.NOW.atZone(java.time.ZoneOffset.UTC).toLocalDate();
            String id = String.valueOf(today.participant());
            assertThat(one.reading
                            .find(new LogReading.Wanted(null, List.of(id), null, day, day), 0)
                            .entries())
                    .extracting(LogReading.Numbered::entry)
                    .containsExactly(today);
            assertThat(one.reading
                            .find(new LogReading.Wanted(UUID.fromString(id), List.of(), null, null, null), 0)
                            .entries())
                    .as("of people who are not hers a coordinator is told nothing")
                    .isEmpty();
        }
    }
}
