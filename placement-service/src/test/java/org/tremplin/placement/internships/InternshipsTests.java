package org.tremplin.placement.internships;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.placement.internships.InternshipRefused.AlreadyEnded;
import org.tremplin.placement.internships.InternshipRefused.AlreadyStarted;
import org.tremplin.placement.internships.InternshipRefused.DayInFuture;
import org.tremplin.placement.internships.InternshipRefused.DayOutsideInternship;
import org.tremplin.placement.internships.InternshipRefused.DayTooLong;
import org.tremplin.placement.internships.InternshipRefused.EndsBeforeStart;
import org.tremplin.placement.internships.InternshipRefused.HoursAfterEnd;
import org.tremplin.placement.internships.InternshipRefused.HoursBeyondPlan;
import org.tremplin.placement.internships.InternshipRefused.InternshipBudgetExceeded;
import org.tremplin.placement.internships.InternshipRefused.InternshipPeriodExceeded;
import org.tremplin.placement.internships.InternshipRefused.NotQuarterHours;
import org.tremplin.placement.internships.InternshipRefused.NotStarted;
import org.tremplin.placement.internships.InternshipRefused.NothingPlanned;
import org.tremplin.placement.internships.InternshipsCommand.AgreeInternship;
import org.tremplin.placement.internships.InternshipsCommand.BreakOffInternship;
import org.tremplin.placement.internships.InternshipsCommand.CompleteInternship;
import org.tremplin.placement.internships.InternshipsCommand.Limits;
import org.tremplin.placement.internships.InternshipsCommand.LogHours;
import org.tremplin.placement.internships.InternshipsCommand.StartInternship;
import org.tremplin.placement.internships.InternshipsCommand.Terms;
import org.tremplin.placement.internships.events.InternshipAgreed;
import org.tremplin.placement.internships.events.InternshipBrokenOff;
import org.tremplin.placement.internships.events.InternshipCompleted;
import org.tremplin.placement.internships.events.InternshipHoursLogged;
import org.tremplin.placement.internships.events.InternshipStarted;
import org.tremplin.placement.internships.events.InternshipsEvent;
import org.tremplin.platform.commanding.IdempotencyKeyReused;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** Connections allows 240 hours within 6 months; today is 30 April 2018. */
class InternshipsTests {

    static final String ANA = "7f0c2a51-6a0f-4f0e-9d5e-2f8f1a4f7c11";
    static final String ID = ANA + ":connections";
    static final Limits CONNECTIONS = new Limits(240 * 60, 6);
    static final LocalDate TODAY = LocalDate.of(2018, 4, 30);
    static final LocalDate START = LocalDate.of(2018, 1, 15);
    static final LocalDate END = LocalDate.of(2018, 4, 13);

    private AggregateTestFixture<Internships> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Internships.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    @Nested
    class AgreeOnAnInternship {

        @Test
        void keepsTheTermsAndTheLimitsOfTheProgramme() {
            fixture.givenNoPriorActivity().when(agree("a", START, END, 240)).expectEvents(agreed("a", START, END, 240));
        }

        @Test
        void agreesOnASecondEmployerWithinWhatIsLeft() {
            fixture.given(agreed("a", START, START.plusWeeks(6), 120))
                    .when(agree("b", START.plusWeeks(7), END, 120))
                    .expectEvents(agreed("b", START.plusWeeks(7), END, 120));
        }

        @Test
        void changesNothingWhenAgreedAgainOnTheSameTerms() {
            fixture.given(agreed("a", START, END, 240))
                    .when(agree("a", START, END, 240))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhenAgreedAgainAfterItEnded() {
            fixture.given(agreed("a", START, END, 240), started("a", START), brokenOff("a", START, 0))
                    .when(agree("a", START, END, 240))
                    .expectNoEvents();
        }

        @Test
        void refusesOtherTermsUnderTheSameId() {
            fixture.given(agreed("a", START, END, 240))
                    .when(agree("a", START, END, 200))
                    .expectException(IdempotencyKeyReused.class);
        }

        @Test
        void refusesMoreThanTheProgrammeAllows() {
            fixture.givenNoPriorActivity()
                    .when(agree("a", START, END, 240.25))
                    .expectException(InternshipBudgetExceeded.class);
        }

        @Test
        void refusesMoreThanIsLeftAndSaysHowMuchThatIs() {
            Refusal refused = refusalOf(List.of(agreed("a", START, END, 200)), agree("b", START, END, 41));

            assertThat(refused.code()).isEqualTo("internship-budget-exceeded");
            assertThat(refused.args()).containsExactly(hours("240"), hours("40"), hours("41"));
        }

        @Test
        void givesBackWhatABrokenOffInternshipDidNotUse() {
            fixture.given(
                            agreed("a", START, END, 240),
                            started("a", START),
                            logged("a", START, 8, 8, 8),
                            brokenOff("a", START, 8))
                    .when(agree("b", START.plusDays(7), END, 232))
                    .expectEvents(agreed("b", START.plusDays(7), END, 232));
        }

        @Test
        void keepsWhatABrokenOffInternshipUsed() {
            fixture.given(
                            agreed("a", START, END, 240),
                            started("a", START),
                            logged("a", START, 8, 8, 8),
                            brokenOff("a", START, 8))
                    .when(agree("b", START.plusDays(7), END, 232.25))
                    .expectException(InternshipBudgetExceeded.class);
        }

        @Test
        void givesBackWhatACompletedInternshipDidNotUse() {
            fixture.given(
                            agreed("a", START, START.plusDays(5), 120),
                            started("a", START),
                            logged("a", START, 8, 8, 8),
                            completed("a", START.plusDays(5), 8, 8))
                    .when(agree("b", START.plusDays(7), END, 232))
                    .expectEvents(agreed("b", START.plusDays(7), END, 232));
        }

        @Test
        void acceptsTheLastDayOfTheSixthMonth() {
            LocalDate last = LocalDate.of(2018, 7, 14);
            fixture.givenNoPriorActivity()
                    .when(agree("a", START, last, 240))
                    .expectEvents(agreed("a", START, last, 240));
        }

        @Test
        void refusesTheDayAfterSixMonths() {
            Refusal refused = refusalOf(List.of(), agree("a", START, LocalDate.of(2018, 7, 15), 240));

            assertThat(refused.code()).isEqualTo("internship-period-exceeded");
            assertThat(refused.args()).containsExactly(6, START, LocalDate.of(2018, 7, 14));
        }

        @Test
        void countsTheMonthsFromTheFirstDayOfTheFirstInternship() {
            fixture.given(agreed("a", START, START.plusWeeks(4), 100))
                    .when(agree("b", LocalDate.of(2018, 6, 1), LocalDate.of(2018, 7, 15), 100))
                    .expectException(InternshipPeriodExceeded.class);
        }

        @Test
        void countsTheMonthsFromTheDayOnWhichItReallyBegan() {
            LocalDate late = LocalDate.of(2018, 1, 22);
            fixture.given(agreed("a", START, START.plusWeeks(4), 100), started("a", late))
                    .when(agree("b", LocalDate.of(2018, 6, 1), LocalDate.of(2018, 7, 21), 100))
                    .expectEvents(agreed("b", LocalDate.of(2018, 6, 1), LocalDate.of(2018, 7, 21), 100));
        }

        @Test
        void refusesAnEarlierInternshipThatMakesThePeriodTooLong() {
            fixture.given(agreed("a", LocalDate.of(2018, 6, 1), LocalDate.of(2018, 7, 31), 100))
                    .when(agree("b", START, START.plusWeeks(2), 100))
                    .expectException(InternshipPeriodExceeded.class);
        }

        @Test
        void leavesAnInternshipThatNeverBeganOutOfThePeriod() {
            LocalDate later = LocalDate.of(2018, 9, 3);
            fixture.given(agreed("a", START, END, 240), brokenOff("a", START, 0))
                    .when(agree("b", later, later.plusWeeks(8), 240))
                    .expectEvents(agreed("b", later, later.plusWeeks(8), 240));
        }

        @Test
        void refusesAnEndBeforeTheStart() {
            fixture.givenNoPriorActivity()
                    .when(agree("a", START, START.minusDays(1), 10))
                    .expectException(EndsBeforeStart.class);
        }

        @Test
        void refusesWithoutHours() {
            fixture.givenNoPriorActivity().when(agree("a", START, END, 0)).expectException(NothingPlanned.class);
        }

        @Test
        void refusesHoursThatAreNotInQuarters() {
            fixture.givenNoPriorActivity().when(agree("a", START, END, 7.1)).expectException(NotQuarterHours.class);
        }
    }

    @Nested
    class StartAnInternship {

        @Test
        void startsWithinTheAgreedDates() {
            fixture.given(agreed("a", START, END, 240)).when(start("a", START)).expectEvents(started("a", START));
        }

        @Test
        void changesNothingWhenStartedAgainThatDay() {
            fixture.given(agreed("a", START, END, 240), started("a", START))
                    .when(start("a", START))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhenStartedAgainThatDayAfterItsEnd() {
            fixture.given(agreed("a", START, END, 240), started("a", START), completed("a", END, 0, 0))
                    .when(start("a", START))
                    .expectNoEvents();
        }

        @Test
        void refusesAnotherFirstDay() {
            fixture.given(agreed("a", START, END, 240), started("a", START))
                    .when(start("a", START.plusDays(1)))
                    .expectException(AlreadyStarted.class);
        }

        @Test
        void refusesADayBeforeTheAgreedOnes() {
            fixture.given(agreed("a", START, END, 240))
                    .when(start("a", START.minusDays(1)))
                    .expectException(DayOutsideInternship.class);
        }

        @Test
        void refusesADayAfterTheAgreedOnes() {
            fixture.given(agreed("a", START, END, 240))
                    .when(start("a", END.plusDays(1)))
                    .expectException(DayOutsideInternship.class);
        }

        @Test
        void refusesADayThatHasNotCome() {
            fixture.given(agreed("a", START, TODAY.plusWeeks(2), 240))
                    .when(start("a", TODAY.plusDays(1)))
                    .expectException(DayInFuture.class);
        }

        @Test
        void refusesWhatWasBrokenOffBefore() {
            fixture.given(agreed("a", START, END, 240), brokenOff("a", START, 0))
                    .when(start("a", START))
                    .expectException(AlreadyEnded.class);
        }

        @Test
        void refusesAnInternshipThatWasNeverAgreed() {
            fixture.given(agreed("a", START, END, 240)).when(start("b", START)).expectException(NotFound.class);
        }
    }

    @Nested
    class LogHoursOfADay {

        private final List<InternshipsEvent> running = List.of(agreed("a", START, END, 240), started("a", START));

        @Test
        void logsQuarterHours() {
            fixture.given(running)
                    .when(log("a", Map.of(START, 7.25)))
                    .expectEvents(logged("a", START, 7.25, 7.25, 7.25));
        }

        @Test
        void logsSeveralDaysWithTheirRunningTotals() {
            fixture.given(running)
                    .when(log("a", Map.of(START.plusDays(1), 6.0, START, 6.0)))
                    .expectEvents(logged("a", START, 6, 6, 6), logged("a", START.plusDays(1), 6, 12, 12));
        }

        @Test
        void replacesWhatWasLoggedForTheDay() {
            fixture.given(running)
                    .andGiven(logged("a", START, 8, 8, 8))
                    .when(log("a", Map.of(START, 4.0)))
                    .expectEvents(logged("a", START, 4, 4, 4));
        }

        @Test
        void takesADayBack() {
            fixture.given(running)
                    .andGiven(logged("a", START, 8, 8, 8))
                    .when(log("a", Map.of(START, 0.0)))
                    .expectEvents(logged("a", START, 0, 0, 0));
        }

        @Test
        void changesNothingWhenLoggedAgain() {
            fixture.given(running)
                    .andGiven(logged("a", START, 8, 8, 8))
                    .when(log("a", Map.of(START, 8.0, START.plusDays(1), 0.0)))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhenLoggedAgainAfterTheEnd() {
            fixture.given(running)
                    .andGiven(logged("a", START, 8, 8, 8), completed("a", END, 8, 8))
                    .when(log("a", Map.of(START, 8.0)))
                    .expectNoEvents();
        }

        @Test
        void tellsOnlyTheDaysThatChanged() {
            fixture.given(running)
                    .andGiven(logged("a", START, 8, 8, 8))
                    .when(log("a", Map.of(START, 8.0, START.plusDays(1), 2.0)))
                    .expectEvents(logged("a", START.plusDays(1), 2, 10, 10));
        }

        @Test
        void acceptsTheLastOf240Hours() {
            fixture.given(running)
                    .andGiven(thirtyDaysOf8Hours("a"))
                    .when(log("a", Map.of(START, 8.0)))
                    .expectNoEvents();
            fixture.given(running)
                    .andGiven(thirtyDaysOf8Hours("a").subList(0, 29))
                    .when(log("a", Map.of(START.plusDays(29), 8.0)))
                    .expectEvents(logged("a", START.plusDays(29), 8, 240, 240));
        }

        @Test
        void refusesTheQuarterAfter240HoursAndSaysThatNothingIsLeft() {
            List<InternshipsEvent> history = new ArrayList<>(running);
            history.addAll(thirtyDaysOf8Hours("a"));

            Refusal refused = refusalOf(history, log("a", Map.of(START.plusDays(30), 0.25)));

            assertThat(refused.code()).isEqualTo("hours-beyond-plan");
            assertThat(refused.args()).containsExactly(hours("240"), hours("0"), hours("0.25"));
        }

        @Test
        void refusesAllDaysWhenOneGoesBeyondThePlan() {
            fixture.given(agreed("a", START, END, 10), started("a", START))
                    .when(log("a", Map.of(START, 8.0, START.plusDays(1), 2.25)))
                    .expectNoEvents()
                    .expectException(HoursBeyondPlan.class);
        }

        @Test
        void refusesAllDaysWhenOneIsInTheFuture() {
            fixture.given(agreed("a", START, TODAY.plusWeeks(1), 10), started("a", START))
                    .when(log("a", Map.of(START, 1.0, TODAY.plusDays(1), 1.0)))
                    .expectNoEvents()
                    .expectException(DayInFuture.class);
        }

        @Test
        void movesHoursFromOneDayToAnotherWhenThePlanIsFull() {
            fixture.given(agreed("a", START, END, 8), started("a", START))
                    .andGiven(logged("a", START.plusDays(1), 8, 8, 8))
                    .when(log("a", Map.of(START, 8.0, START.plusDays(1), 0.0)))
                    .expectEvents(logged("a", START.plusDays(1), 0, 0, 0, START), logged("a", START, 8, 8, 8));
        }

        @Test
        void countsTheHoursOfAllEmployers() {
            fixture.given(
                            agreed("a", START, START.plusWeeks(2), 100),
                            started("a", START),
                            logged("a", START, 8, 8, 8),
                            agreed("b", START, END, 140),
                            started("b", START))
                    .when(log("b", Map.of(START.plusDays(1), 5.0)))
                    .expectEvents(logged("b", START.plusDays(1), 5, 5, 13));
        }

        @Test
        void refusesMoreThanTheProgrammeAllowsOverAllEmployers() {
            InternshipAgreed revised = new InternshipAgreed(
                    ANA, "connections", "2017-2", "b", "shop", "asti", null, START, END, 4 * 60, 10 * 60, 6);

            Refusal refused = refusalOf(
                    List.of(
                            agreed("a", START, END, 8),
                            started("a", START),
                            logged("a", START, 7, 7, 7),
                            revised,
                            started("b", START)),
                    log("b", Map.of(START.plusDays(1), 4.0)));

            assertThat(refused.code()).isEqualTo("internship-budget-exceeded");
            assertThat(refused.args()).containsExactly(hours("10"), hours("3"), hours("4"));
        }

        @Test
        void lowersADayEvenWhereALaterRevisionAllowsLess() {
            InternshipAgreed revised = new InternshipAgreed(
                    ANA, "connections", "2017-2", "b", "shop", "asti", null, START, END, 60, 5 * 60, 6);
            fixture.given(agreed("a", START, END, 8), started("a", START), logged("a", START, 7, 7, 7), revised)
                    .when(log("a", Map.of(START, 6.0)))
                    .expectEvents(logged("a", START, 6, 6, 6));
        }

        @Test
        void acceptsADayOf24Hours() {
            fixture.given(running).when(log("a", Map.of(START, 24.0))).expectEvents(logged("a", START, 24, 24, 24));
        }

        @Test
        void refusesADayOfMoreThan24HoursOverAllEmployers() {
            fixture.given(
                            agreed("a", START, END, 100),
                            started("a", START),
                            logged("a", START, 20, 20, 20),
                            agreed("b", START, END, 100),
                            started("b", START))
                    .when(log("b", Map.of(START, 4.25)))
                    .expectException(DayTooLong.class);
        }

        @ParameterizedTest
        @ValueSource(doubles = {7.1, -1, 0.2})
        void refusesWhatIsNotInQuarters(double hours) {
            fixture.given(running).when(log("a", Map.of(START, hours))).expectException(NotQuarterHours.class);
        }

        @Test
        void refusesADayBeforeItReallyBegan() {
            fixture.given(agreed("a", START, END, 240), started("a", START.plusDays(3)))
                    .when(log("a", Map.of(START, 1.0)))
                    .expectException(DayOutsideInternship.class);
        }

        @Test
        void refusesADayAfterTheAgreedEnd() {
            fixture.given(running)
                    .when(log("a", Map.of(END.plusDays(1), 1.0)))
                    .expectException(DayOutsideInternship.class);
        }

        @Test
        void refusesBeforeTheStart() {
            fixture.given(agreed("a", START, END, 240))
                    .when(log("a", Map.of(START, 1.0)))
                    .expectException(NotStarted.class);
        }

        @Test
        void refusesAfterTheEnd() {
            fixture.given(running)
                    .andGiven(completed("a", END, 0, 0))
                    .when(log("a", Map.of(START, 1.0)))
                    .expectException(AlreadyEnded.class);
        }

        @Test
        void refusesAnInternshipThatWasNeverAgreed() {
            fixture.given(running).when(log("b", Map.of(START, 1.0))).expectException(NotFound.class);
        }
    }

    @Nested
    class CompleteAnInternship {

        @Test
        void tellsTheHoursOfAllCompletedInternships() {
            fixture.given(
                            agreed("a", START, END, 100),
                            started("a", START),
                            logged("a", START, 8, 8, 8),
                            completed("a", START.plusDays(1), 8, 8),
                            agreed("b", START, END, 100),
                            started("b", START),
                            logged("b", START, 4, 4, 12),
                            brokenOff("b", START, 4),
                            agreed("c", START, END, 100),
                            started("c", START),
                            logged("c", START, 2, 2, 14))
                    .when(complete("c", END))
                    .expectEvents(completed("c", END, 2, 10));
        }

        @Test
        void changesNothingWhenCompletedAgainThatDay() {
            fixture.given(agreed("a", START, END, 240), started("a", START), completed("a", END, 0, 0))
                    .when(complete("a", END))
                    .expectNoEvents();
        }

        @Test
        void refusesAnotherLastDay() {
            fixture.given(agreed("a", START, END, 240), started("a", START), completed("a", END, 0, 0))
                    .when(complete("a", END.minusDays(1)))
                    .expectException(AlreadyEnded.class);
        }

        @Test
        void refusesBeforeTheStart() {
            fixture.given(agreed("a", START, END, 240)).when(complete("a", END)).expectException(NotStarted.class);
        }

        @Test
        void refusesADayThatHasNotCome() {
            fixture.given(agreed("a", START, TODAY.plusWeeks(1), 240), started("a", START))
                    .when(complete("a", TODAY.plusDays(1)))
                    .expectException(DayInFuture.class);
        }

        @Test
        void refusesADayBeforeTheLastHours() {
            fixture.given(agreed("a", START, END, 240), started("a", START), logged("a", START.plusDays(9), 8, 8, 8))
                    .when(complete("a", START.plusDays(8)))
                    .expectException(HoursAfterEnd.class);
        }

        @Test
        void refusesADayAfterTheAgreedEnd() {
            fixture.given(agreed("a", START, END, 240), started("a", START))
                    .when(complete("a", END.plusDays(1)))
                    .expectException(DayOutsideInternship.class);
        }

        @Test
        void refusesWhatWasBrokenOff() {
            fixture.given(agreed("a", START, END, 240), started("a", START), brokenOff("a", END, 0))
                    .when(complete("a", END))
                    .expectException(AlreadyEnded.class);
        }
    }

    @Nested
    class BreakOffAnInternship {

        @Test
        void tellsByWhomAndWhyAndTheHoursWorked() {
            fixture.given(agreed("a", START, END, 240), started("a", START), logged("a", START, 8, 8, 8))
                    .when(breakOff("a", START.plusDays(1)))
                    .expectEvents(brokenOff("a", START.plusDays(1), 8));
        }

        @Test
        void breaksOffBeforeTheStart() {
            fixture.given(agreed("a", START, END, 240))
                    .when(breakOff("a", START.minusDays(3)))
                    .expectEvents(brokenOff("a", START.minusDays(3), 0));
        }

        @Test
        void changesNothingWhenBrokenOffAgainInTheSameWords() {
            fixture.given(agreed("a", START, END, 240), started("a", START), brokenOff("a", END, 0))
                    .when(breakOff("a", END))
                    .expectNoEvents();
        }

        @Test
        void refusesOtherWords() {
            fixture.given(agreed("a", START, END, 240), started("a", START), brokenOff("a", END, 0))
                    .when(new BreakOffInternship(ID, "a", END, "participant", "health"))
                    .expectException(AlreadyEnded.class);
        }

        @Test
        void refusesADayBeforeTheLastHours() {
            fixture.given(agreed("a", START, END, 240), started("a", START), logged("a", START.plusDays(9), 8, 8, 8))
                    .when(breakOff("a", START.plusDays(8)))
                    .expectException(HoursAfterEnd.class);
        }

        @Test
        void refusesADayThatHasNotCome() {
            fixture.given(agreed("a", START, TODAY.plusWeeks(1), 240))
                    .when(breakOff("a", TODAY.plusDays(1)))
                    .expectException(DayInFuture.class);
        }

        @Test
        void refusesWhatWasCompleted() {
            fixture.given(agreed("a", START, END, 240), started("a", START), completed("a", END, 0, 0))
                    .when(breakOff("a", END))
                    .expectException(AlreadyEnded.class);
        }
    }

    static AgreeInternship agree(String internship, LocalDate start, LocalDate end, double hours) {
        Terms terms = new Terms(ANA, "connections", "2017-2", "shop", "asti", "D1211", start, end, minutes(hours));
        return new AgreeInternship(ID, internship, terms, CONNECTIONS);
    }

    static StartInternship start(String internship, LocalDate on) {
        return new StartInternship(ID, internship, on);
    }

    static LogHours log(String internship, Map<LocalDate, Double> hours) {
        TreeMap<LocalDate, Integer> minutes = new TreeMap<>();
        hours.forEach((day, number) -> minutes.put(day, minutes(number)));
        return new LogHours(ID, internship, minutes);
    }

    static CompleteInternship complete(String internship, LocalDate on) {
        return new CompleteInternship(ID, internship, on);
    }

    static BreakOffInternship breakOff(String internship, LocalDate on) {
        return new BreakOffInternship(ID, internship, on, "employer", "other");
    }

    static InternshipAgreed agreed(String internship, LocalDate start, LocalDate end, double hours) {
        return new InternshipAgreed(
                ANA,
                "connections",
                "2017-2",
                internship,
                "shop",
                "asti",
                "D1211",
                start,
                end,
                minutes(hours),
                CONNECTIONS.minutes(),
                CONNECTIONS.months());
    }

    static InternshipStarted started(String internship, LocalDate on) {
        return new InternshipStarted(ANA, "connections", internship, "shop", on);
    }

    static InternshipHoursLogged logged(
            String internship, LocalDate day, double hours, double total, double programme) {
        return logged(internship, day, hours, total, programme, day);
    }

    static InternshipHoursLogged logged(
            String internship, LocalDate day, double hours, double total, double programme, LocalDate lastDay) {
        return new InternshipHoursLogged(
                ANA, "connections", internship, day, minutes(hours), minutes(total), minutes(programme), lastDay);
    }

    static InternshipCompleted completed(String internship, LocalDate on, double hours, double completed) {
        return new InternshipCompleted(ANA, "connections", internship, "shop", on, minutes(hours), minutes(completed));
    }

    static InternshipBrokenOff brokenOff(String internship, LocalDate on, double hours) {
        return new InternshipBrokenOff(ANA, "connections", internship, "shop", on, "employer", "other", minutes(hours));
    }

    static List<InternshipsEvent> thirtyDaysOf8Hours(String internship) {
        List<InternshipsEvent> days = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            days.add(logged(internship, START.plusDays(day), 8, (day + 1) * 8, (day + 1) * 8));
        }
        return days;
    }

    private Refusal refusalOf(List<? extends InternshipsEvent> history, InternshipsCommand command) {
        List<Refusal> refusals = new ArrayList<>();
        fixture.given(history)
                .when(command)
                .expectException(org.axonframework.test.matchers.Matchers.predicate(
                        (Object thrown) -> thrown instanceof Refusal refusal && refusals.add(refusal)));
        return refusals.getFirst();
    }

    private static BigDecimal hours(String text) {
        return new BigDecimal(text);
    }

    private static int minutes(double hours) {
        return (int) Math.round(hours * 60);
    }
}
