package org.tremplin.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTests {

    private static final Instant LONG_AGO = LogUnderTest.NOW.minus(Duration.ofDays(400));

    private final LogUnderTest one = LogUnderTest.fresh();

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void cutsWhatIsOldAndStaysVerifiable() {
        one.note(20, LONG_AGO);
        one.anchor.add(one.table.head());
        one.note(5);
        assertThat(one.cut(LogUnderTest.NOW)).isEqualTo(20);
        one.note(5);
        assertThat(one.log.verify()).satisfies(whole -> {
            assertThat(whole.intact()).isTrue();
            assertThat(whole.from().number()).isEqualTo(20);
            assertThat(whole.entries()).isEqualTo(10);
            assertThat(whole.head().number()).isEqualTo(30);
        });
    }

    @Test
    void cutsNothingYoung() {
        one.note(5);
        assertThat(one.cut(LogUnderTest.NOW)).isZero();
        assertThat(one.table.checkpoint()).isEqualTo(Head.BEGINNING);
    }

    @Test
    void stopsAtTheFirstYoungEntryEvenIfAnOldOneFollows() {
        one.note(2, LONG_AGO);
        one.note(1);
        one.note(1, LONG_AGO);
        assertThat(one.cut(LogUnderTest.NOW)).isEqualTo(2);
    }

    @Test
    void goesOnAfterEverythingWasCut() {
        one.note(3, LONG_AGO);
        assertThat(one.cut(LogUnderTest.NOW)).isEqualTo(3);
        assertThat(one.log.verify().intact()).isTrue();
        one.note(2);
        assertThat(one.log.verify())
                .returns(true, Verification::intact)
                .returns(new Head(5, one.table.head().hash()), Verification::head);
    }

    @Test
    void cutsAgainAndAgain() {
        one.note(3, LONG_AGO);
        one.cut(LogUnderTest.NOW);
        one.note(3, LONG_AGO.plus(Duration.ofDays(100)));
        one.cut(LogUnderTest.NOW.plus(Duration.ofDays(200)));
        one.note(1);
        assertThat(one.log.verify())
                .returns(true, Verification::intact)
                .returns(1L, Verification::entries)
                .returns(6L, it -> it.from().number());
    }

    @Test
    void findsAChangeAfterTheCheckpoint() {
        one.note(3, LONG_AGO);
        one.note(3);
        one.cut(LogUnderTest.NOW);
        one.tamper("update access_entry set why = 'roster' where number = 5");
        assertThat(one.log.verify()).returns(5L, Verification::broken);
        one.tamper("delete from access_entry where number = 4");
        assertThat(one.log.verify()).returns(4L, Verification::broken).returns("entry-missing", Verification::fault);
    }
}
