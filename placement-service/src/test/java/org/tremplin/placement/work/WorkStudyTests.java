package org.tremplin.placement.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.placement.work.WorkRefused.AlreadyEnded;
import org.tremplin.placement.work.WorkRefused.DayInFuture;
import org.tremplin.placement.work.WorkRefused.DayOutsideContract;
import org.tremplin.placement.work.WorkRefused.UnknownContract;
import org.tremplin.placement.work.WorkRefused.WorkStudyLength;
import org.tremplin.placement.work.WorkStudyCommand.BreakOffWorkStudy;
import org.tremplin.placement.work.WorkStudyCommand.CompleteWorkStudy;
import org.tremplin.placement.work.WorkStudyCommand.StartWorkStudy;
import org.tremplin.placement.work.events.WorkStudyBrokenOff;
import org.tremplin.placement.work.events.WorkStudyCompleted;
import org.tremplin.placement.work.events.WorkStudyStarted;

/** Thrasos allows 6 to 18 months; today is 30 September 2020. */
class WorkStudyTests {

    private static final LocalDate START = LocalDate.of(2019, 9, 1);
    private static final LocalDate END = LocalDate.of(2020, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2020, 9, 30);

    private AggregateTestFixture<WorkStudy> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(WorkStudy.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    @Nested
    class Start {

        @ParameterizedTest
        @ValueSource(strings = {"2020-02-29", "2020-08-31", "2021-02-28"})
        void acceptsSixToEighteenMonths(LocalDate end) {
            fixture.givenNoPriorActivity()
                    .when(contract(START, end, "apprenticeship"))
                    .expectEvents(started(START, end, "apprenticeship"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2020-02-28", "2021-03-01", "2019-08-31"})
        void refusesShorterAndLonger(LocalDate end) {
            fixture.givenNoPriorActivity()
                    .when(contract(START, end, "professionalisation"))
                    .expectException(WorkStudyLength.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"permanent", "no-such"})
        void refusesOtherContracts(String contract) {
            fixture.givenNoPriorActivity().when(contract(START, END, contract)).expectException(UnknownContract.class);
        }

        @Test
        void refusesADayThatHasNotCome() {
            fixture.givenNoPriorActivity()
                    .when(contract(TODAY.plusDays(1), TODAY.plusMonths(12), "apprenticeship"))
                    .expectException(DayInFuture.class);
        }
    }

    @Nested
    class Complete {

        @Test
        void tellsTheLastDay() {
            fixture.given(started(START, END, "apprenticeship"))
                    .when(new CompleteWorkStudy("w", END))
                    .expectEvents(new WorkStudyCompleted("p", "thrasos", "w", "shop", END));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(
                            started(START, END, "apprenticeship"),
                            new WorkStudyCompleted("p", "thrasos", "w", "shop", END))
                    .when(new CompleteWorkStudy("w", END))
                    .expectNoEvents();
        }

        @Test
        void refusesWhatWasBrokenOff() {
            fixture.given(started(START, END, "apprenticeship"), broken(false))
                    .when(new CompleteWorkStudy("w", END))
                    .expectException(AlreadyEnded.class);
        }

        @Test
        void refusesADayAfterTheContract() {
            fixture.given(started(START, END, "apprenticeship"))
                    .when(new CompleteWorkStudy("w", END.plusDays(1)))
                    .expectException(DayOutsideContract.class);
        }
    }

    @Nested
    class BreakOff {

        @Test
        void tellsByWhomAndWhetherInTheTrialPeriod() {
            fixture.given(started(START, END, "apprenticeship"))
                    .when(new BreakOffWorkStudy("w", START.plusDays(20), "employer", true))
                    .expectEvents(broken(true));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(started(START, END, "apprenticeship"), broken(true))
                    .when(new BreakOffWorkStudy("w", START.plusDays(20), "employer", true))
                    .expectNoEvents();
        }

        @Test
        void refusesOtherWords() {
            fixture.given(started(START, END, "apprenticeship"), broken(true))
                    .when(new BreakOffWorkStudy("w", START.plusDays(20), "participant", true))
                    .expectException(AlreadyEnded.class);
        }

        @Test
        void refusesADayBeforeTheContract() {
            fixture.given(started(START, END, "apprenticeship"))
                    .when(new BreakOffWorkStudy("w", START.minusDays(1), "employer", true))
                    .expectException(DayOutsideContract.class);
        }

        @Test
        void refusesADayThatHasNotCome() {
            fixture.given(started(START, LocalDate.of(2021, 1, 31), "apprenticeship"))
                    .when(new BreakOffWorkStudy("w", TODAY.plusDays(1), "employer", true))
                    .expectException(DayInFuture.class);
        }
    }

    private static StartWorkStudy contract(LocalDate start, LocalDate end, String contract) {
        return new StartWorkStudy("w", "p", "thrasos", "2020-1", "shop", null, start, end, contract, 6, 18);
    }

    private static WorkStudyStarted started(LocalDate start, LocalDate end, String contract) {
        return new WorkStudyStarted("p", "thrasos", "2020-1", "w", "shop", null, start, end, contract, 6, 18);
    }

    private static WorkStudyBrokenOff broken(boolean trialPeriod) {
        return new WorkStudyBrokenOff("p", "thrasos", "w", "shop", START.plusDays(20), "employer", trialPeriod);
    }
}
