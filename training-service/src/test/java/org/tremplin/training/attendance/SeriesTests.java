package org.tremplin.training.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.training.attendance.AttendanceRefused.MadeUpInSameSeries;
import org.tremplin.training.attendance.AttendanceRefused.SessionAlreadyAttended;
import org.tremplin.training.attendance.AttendanceRefused.SessionAlreadyHeld;
import org.tremplin.training.attendance.AttendanceRefused.SessionIsCancelled;
import org.tremplin.training.attendance.AttendanceRefused.SessionNotHeldYet;
import org.tremplin.training.attendance.AttendanceRefused.SessionUnknown;
import org.tremplin.training.attendance.AttendanceRefused.SessionWithoutDate;
import org.tremplin.training.attendance.SeriesCommand.CancelSession;
import org.tremplin.training.attendance.SeriesCommand.MarkAttendance;
import org.tremplin.training.attendance.SeriesCommand.Marking;
import org.tremplin.training.attendance.SeriesCommand.PlanSeries;
import org.tremplin.training.attendance.SeriesCommand.RecordMakeUp;
import org.tremplin.training.attendance.SeriesCommand.ScheduleSession;
import org.tremplin.training.attendance.events.AttendanceCorrected;
import org.tremplin.training.attendance.events.SeriesPlanned;
import org.tremplin.training.attendance.events.SessionAttended;
import org.tremplin.training.attendance.events.SessionCancelled;
import org.tremplin.training.attendance.events.SessionMadeUp;
import org.tremplin.training.attendance.events.SessionMissed;
import org.tremplin.training.attendance.events.SessionMoved;
import org.tremplin.training.attendance.events.SessionScheduled;
import org.tremplin.training.attendance.events.ThresholdLost;
import org.tremplin.training.attendance.events.ThresholdReached;

class SeriesTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 11, 20);
    private static final String SERIES =
            SeriesId.of("connections", "2017-2", "info").value();
    private static final String ELSEWHERE =
            SeriesId.of("connections", "2017-3", "info").value();
    private static final String AMINA = "0b5f9a52-6d3c-4c7e-9d5e-2f8f1a4f7c11";
    private static final String BILAL = "1c6fab63-7e4d-4d8f-8e6f-3a901b5a8d22";

    private final AggregateTestFixture<Series> fixture = new AggregateTestFixture<>(Series.class);

    SeriesTests() {
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2017-11-20T15:00:00Z"), ZoneOffset.UTC));
    }

    @Nested
    class Plan {

        @Test
        void plansByTheProgrammesRules() {
            fixture.givenNoPriorActivity()
                    .when(new PlanSeries(SERIES, "connections", "2017-2", "info", "asti", 14, 70, "absent", null))
                    .expectEvents(planned(14));
        }
    }

    @Nested
    class Schedule {

        @Test
        void datesASession() {
            fixture.given(planned(14))
                    .when(new ScheduleSession(SERIES, 1, TODAY, LocalTime.of(9, 30), 180))
                    .expectEvents(new SessionScheduled(SERIES, 1, TODAY, LocalTime.of(9, 30), 180));
        }

        @Test
        void movesASessionThatHasADate() {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(new ScheduleSession(SERIES, 1, TODAY.plusDays(7), LocalTime.of(14, 0), null))
                    .expectEvents(new SessionMoved(SERIES, 1, TODAY, TODAY.plusDays(7), LocalTime.of(14, 0), null));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(new ScheduleSession(SERIES, 1, TODAY, null, null))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void tellsWhenOnlyTheTimeChanges() {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(new ScheduleSession(SERIES, 1, TODAY, LocalTime.NOON, null))
                    .expectEvents(new SessionMoved(SERIES, 1, TODAY, TODAY, LocalTime.NOON, null));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 15})
        void refusesNumberBeyondThePlan(int number) {
            fixture.given(planned(14))
                    .when(new ScheduleSession(SERIES, number, TODAY, null, null))
                    .expectException(SessionUnknown.class);
        }

        @Test
        void refusesCancelledSession() {
            fixture.given(planned(14), new SessionCancelled(SERIES, 1, "room"))
                    .when(new ScheduleSession(SERIES, 1, TODAY, null, null))
                    .expectException(SessionIsCancelled.class);
        }

        @Test
        void refusesToMoveASessionWithMarksIntoTheFuture() {
            fixture.given(planned(14), dated(1, TODAY), attended(AMINA, 1, TODAY))
                    .when(new ScheduleSession(SERIES, 1, TODAY.plusDays(1), null, null))
                    .expectException(SessionAlreadyHeld.class);
        }

        @Test
        void correctsTheDateOfASessionWithMarks() {
            fixture.given(planned(14), dated(1, TODAY), attended(AMINA, 1, TODAY))
                    .when(new ScheduleSession(SERIES, 1, TODAY.minusDays(1), null, null))
                    .expectEvents(new SessionMoved(SERIES, 1, TODAY, TODAY.minusDays(1), null, null));
        }
    }

    @Nested
    class Cancel {

        @Test
        void cancelsASession() {
            fixture.given(planned(14), dated(3, TODAY))
                    .when(new CancelSession(SERIES, 3, "weather"))
                    .expectEvents(new SessionCancelled(SERIES, 3, "weather"));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(planned(14), new SessionCancelled(SERIES, 3, "weather"))
                    .when(new CancelSession(SERIES, 3, "room"))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesNumberBeyondThePlan() {
            fixture.given(planned(14))
                    .when(new CancelSession(SERIES, 15, "room"))
                    .expectException(SessionUnknown.class);
        }

        @Test
        void tellsForWhomTheThresholdComesToHoldOrCeases() {
            given(planned(6), present(AMINA, 1, 2, 3, 4, 5), reached(AMINA, 5), present(BILAL, 1, 2, 3, 4))
                    .when(new CancelSession(SERIES, 6, "room"))
                    .expectEvents(new SessionCancelled(SERIES, 6, "room"), reachedOn(BILAL, TODAY));
        }

        @Test
        void leavesTheThresholdWhereTheRateStillSatisfiesIt() {
            given(planned(6), present(AMINA, 1, 2, 3, 4, 5), reached(AMINA, 5), absent(AMINA, 6))
                    .when(new CancelSession(SERIES, 5, "room"))
                    .expectEvents(new SessionCancelled(SERIES, 5, "room"));
        }
    }

    @Nested
    class MarkOne {

        @ParameterizedTest
        @ValueSource(strings = {"present", "late"})
        void tellsWhoWasThere(String mark) {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(mark(1, AMINA, mark))
                    .expectEvents(
                            new SessionAttended(SERIES, AMINA, "connections", "2017-2", "info", 1, mark, null, TODAY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"absent", "excused"})
        void tellsWhoWasNot(String mark) {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(mark(1, AMINA, mark))
                    .expectEvents(
                            new SessionMissed(SERIES, AMINA, "connections", "2017-2", "info", 1, mark, null, TODAY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"present", "late", "absent", "excused"})
        void changesNothingWhenRepeated(String mark) {
            fixture.givenCommands(plan(14), schedule(1, TODAY), mark(1, AMINA, mark))
                    .when(mark(1, AMINA, mark))
                    .expectNoEvents()
                    .expectResultMessagePayload(
                            unchanged(AMINA, mark.equals("absent") || mark.equals("excused") ? 0 : 1));
        }

        @Test
        void correctsAnEarlierMark() {
            fixture.given(planned(14), dated(1, TODAY), attended(AMINA, 1, TODAY))
                    .when(mark(1, AMINA, "absent"))
                    .expectEvents(corrected(AMINA, 1, "present", "absent"));
        }

        @Test
        void takesAMarkBack() {
            fixture.given(planned(14), dated(1, TODAY), attended(AMINA, 1, TODAY))
                    .when(mark(1, AMINA, "unknown"))
                    .expectEvents(corrected(AMINA, 1, "present", "unknown"));
        }

        @Test
        void takesNothingBackTwice() {
            fixture.given(
                            planned(14),
                            dated(1, TODAY),
                            attended(AMINA, 1, TODAY),
                            corrected(AMINA, 1, "present", "unknown"))
                    .when(mark(1, AMINA, "unknown"))
                    .expectNoEvents();
        }

        @Test
        void marksAnewAfterTakingBack() {
            fixture.given(
                            planned(14),
                            dated(1, TODAY),
                            attended(AMINA, 1, TODAY),
                            corrected(AMINA, 1, "present", "unknown"))
                    .when(mark(1, AMINA, "late"))
                    .expectEvents(new SessionAttended(
                            SERIES, AMINA, "connections", "2017-2", "info", 1, "late", null, TODAY));
        }

        @Test
        void refusesMarkForSessionInTheFuture() {
            fixture.given(planned(14), dated(2, TODAY.plusDays(1)))
                    .when(mark(2, AMINA, "present"))
                    .expectNoEvents()
                    .expectException(SessionNotHeldYet.class);
        }

        @Test
        void refusesDayInTheFutureForSessionWithoutDate() {
            fixture.given(planned(14))
                    .when(new MarkAttendance(SERIES, 2, marks("present", AMINA), TODAY.plusDays(1)))
                    .expectException(SessionNotHeldYet.class);
        }

        @Test
        void refusesMarkForCancelledSession() {
            fixture.given(planned(14), dated(1, TODAY), new SessionCancelled(SERIES, 1, "room"))
                    .when(mark(1, AMINA, "present"))
                    .expectException(SessionIsCancelled.class);
        }

        @Test
        void refusesNumberBeyondThePlan() {
            fixture.given(planned(14)).when(mark(15, AMINA, "present")).expectException(SessionUnknown.class);
        }

        @Test
        void refusesSessionWithoutAnyDate() {
            fixture.given(planned(14)).when(mark(1, AMINA, "present")).expectException(SessionWithoutDate.class);
        }

        @Test
        void datesASessionByItsFirstMark() {
            LocalDate held = TODAY.minusDays(3);
            fixture.given(planned(14))
                    .when(new MarkAttendance(SERIES, 4, marks("present", AMINA), held))
                    .expectEvents(dated(4, held), attended(AMINA, 4, held));
        }

        @Test
        void keepsTheDayGivenWithTheMark() {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(new MarkAttendance(SERIES, 1, marks("present", AMINA), TODAY.minusDays(1)))
                    .expectEvents(attended(AMINA, 1, TODAY.minusDays(1)));
        }
    }

    @Nested
    class CountMinutes {

        private final SessionScheduled twoHours = new SessionScheduled(SERIES, 1, TODAY, null, 120);

        @Test
        void takesAtLeastHalfForLate() {
            fixture.given(planned(14), twoHours)
                    .when(late(60))
                    .expectEvents(
                            new SessionAttended(SERIES, AMINA, "connections", "2017-2", "info", 1, "late", 60, TODAY));
        }

        @Test
        void takesLessThanHalfForAbsent() {
            fixture.given(planned(14), twoHours)
                    .when(late(59))
                    .expectEvents(
                            new SessionMissed(SERIES, AMINA, "connections", "2017-2", "info", 1, "absent", 59, TODAY));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.givenCommands(plan(14), new ScheduleSession(SERIES, 1, TODAY, null, 120), late(60))
                    .when(late(60))
                    .expectNoEvents();
        }

        @Test
        void correctsTheMinutes() {
            fixture.givenCommands(plan(14), new ScheduleSession(SERIES, 1, TODAY, null, 120), late(60))
                    .when(late(90))
                    .expectEvents(new AttendanceCorrected(
                            SERIES, AMINA, "connections", "2017-2", "info", 1, "late", "late", 90, TODAY));
        }

        @Test
        void listsAsRefusedWhereTheLengthIsUnknown() {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(late(60))
                    .expectNoEvents()
                    .expectResultMessagePayloadMatching(refusedWith("session-length-unknown"));
        }

        @Test
        void listsAsRefusedWhatIsLongerThanTheSession() {
            fixture.given(planned(14), twoHours)
                    .when(late(121))
                    .expectNoEvents()
                    .expectResultMessagePayloadMatching(refusedWith("minutes-beyond-length"));
        }

        @Test
        void listsAsRefusedMinutesOfSomebodyPresent() {
            fixture.given(planned(14), twoHours)
                    .when(new MarkAttendance(SERIES, 1, List.of(new Marking(AMINA, Mark.PRESENT, 60)), null))
                    .expectNoEvents()
                    .expectResultMessagePayloadMatching(refusedWith("minutes-only-with-late"));
        }

        private MarkAttendance late(int minutes) {
            return new MarkAttendance(SERIES, 1, List.of(new Marking(AMINA, Mark.LATE, minutes)), null);
        }
    }

    @Nested
    class MarkAll {

        @Test
        void tellsEachParticipantsFactApart() {
            fixture.given(planned(14))
                    .when(new MarkAttendance(SERIES, 1, marks("present", AMINA, BILAL), TODAY))
                    .expectEvents(dated(1, TODAY), attended(AMINA, 1, TODAY), attended(BILAL, 1, TODAY))
                    .expectResultMessagePayload(new Marked(
                            2,
                            0,
                            List.of(),
                            Map.of(
                                    AMINA, new AttendanceRate(1, 14, 13, 70),
                                    BILAL, new AttendanceRate(1, 14, 13, 70))));
        }

        @Test
        void takesTheOthersWhereOneIsRefused() {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(new MarkAttendance(
                            SERIES,
                            1,
                            List.of(new Marking(AMINA, Mark.LATE, 30), new Marking(BILAL, Mark.PRESENT, null)),
                            null))
                    .expectEvents(attended(BILAL, 1, TODAY));
        }

        @Test
        void changesOnlyWhatIsNew() {
            fixture.given(planned(14), dated(1, TODAY), attended(AMINA, 1, TODAY))
                    .when(new MarkAttendance(SERIES, 1, marks("present", AMINA, BILAL), null))
                    .expectEvents(attended(BILAL, 1, TODAY));
        }

        @Test
        void takesNobodyForNothing() {
            fixture.given(planned(14), dated(1, TODAY))
                    .when(new MarkAttendance(SERIES, 1, List.of(), null))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Marked(0, 0, List.of(), Map.of()));
        }
    }

    @Nested
    class Threshold {

        @Test
        void isReachedWithTheSessionThatMakesItEnough() {
            given(planned(6), present(AMINA, 1, 2, 3, 4))
                    .when(new MarkAttendance(SERIES, 5, marks("present", AMINA), day(5)))
                    .expectEvents(dated(5, day(5)), attended(AMINA, 5, day(5)), reached(AMINA, 5));
        }

        @Test
        void isReachedOnTheDayOfTheSessionThatMadeItEnoughHoweverLateItIsTold() {
            given(planned(6), present(AMINA, 2, 3, 4, 5))
                    .when(new MarkAttendance(SERIES, 1, marks("present", AMINA), day(1)))
                    .expectEvents(dated(1, day(1)), attended(AMINA, 1, day(1)), reached(AMINA, 5));
        }

        @Test
        void isNotReachedTwice() {
            given(planned(6), present(AMINA, 1, 2, 3, 4, 5), reached(AMINA, 5))
                    .when(new MarkAttendance(SERIES, 6, marks("present", AMINA), day(6)))
                    .expectEvents(dated(6, day(6)), attended(AMINA, 6, day(6)));
        }

        @Test
        void isLostByACorrection() {
            given(planned(6), dated(2, day(2)), present(AMINA, 1, 2, 3, 4, 5), reached(AMINA, 5))
                    .when(new MarkAttendance(SERIES, 2, marks("absent", AMINA), null))
                    .expectEvents(
                            new AttendanceCorrected(
                                    SERIES,
                                    AMINA,
                                    "connections",
                                    "2017-2",
                                    "info",
                                    2,
                                    "present",
                                    "absent",
                                    null,
                                    day(2)),
                            lost(AMINA));
        }

        @Test
        void isLostWithACancelledSession() {
            given(planned(14), present(AMINA, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), reached(AMINA, 10))
                    .when(new CancelSession(SERIES, 10, "room"))
                    .expectEvents(new SessionCancelled(SERIES, 10, "room"), lost(AMINA));
        }

        @Test
        void isReachedAgainAfterItWasLost() {
            given(planned(14), present(AMINA, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), reached(AMINA, 10), new Object[] {
                        new SessionCancelled(SERIES, 10, "room"), lost(AMINA)
                    })
                    .when(new MarkAttendance(SERIES, 11, marks("present", AMINA), day(11)))
                    .expectEvents(dated(11, day(11)), attended(AMINA, 11, day(11)), reached(AMINA, 11));
        }
    }

    @Nested
    class MakeUp {

        @Test
        void countsForASessionMissed() {
            given(planned(6), present(AMINA, 1, 2, 3, 4), absent(AMINA, 5))
                    .when(madeUp(5, TODAY))
                    .expectEvents(madeUpFact(5, TODAY), reachedOn(AMINA, TODAY))
                    .expectResultMessagePayload(true);
        }

        @Test
        void countsForASessionThatNobodyMarked() {
            fixture.given(planned(6)).when(madeUp(5, TODAY)).expectEvents(madeUpFact(5, TODAY));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(planned(6), madeUpFact(5, TODAY))
                    .when(madeUp(5, TODAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(false);
        }

        @ParameterizedTest
        @ValueSource(strings = {"absent", "excused"})
        void staysHoweverOftenTheSessionIsMarkedAsMissed(String mark) {
            fixture.given(planned(6), dated(5, TODAY), madeUpFact(5, TODAY))
                    .when(mark(5, AMINA, mark))
                    .expectNoEvents();
        }

        @Test
        void isTakenBackToUnknown() {
            fixture.given(planned(6), dated(5, TODAY), madeUpFact(5, TODAY))
                    .when(mark(5, AMINA, "unknown"))
                    .expectEvents(corrected(AMINA, 5, "present", "unknown"));
        }

        @Test
        void givesWayToPresenceInTheSeriesItself() {
            fixture.given(planned(6), dated(5, TODAY), madeUpFact(5, TODAY))
                    .when(mark(5, AMINA, "present"))
                    .expectEvents(corrected(AMINA, 5, "present", "present"));
        }

        @Test
        void refusesSessionThatWasAttended() {
            fixture.given(planned(6), dated(5, TODAY), attended(AMINA, 5, TODAY))
                    .when(madeUp(5, TODAY))
                    .expectException(SessionAlreadyAttended.class);
        }

        @Test
        void refusesDayInTheFuture() {
            fixture.given(planned(6)).when(madeUp(5, TODAY.plusDays(1))).expectException(SessionNotHeldYet.class);
        }

        @Test
        void refusesTheSameSeries() {
            fixture.given(planned(6))
                    .when(new RecordMakeUp(SERIES, 5, AMINA, SERIES, 3, TODAY))
                    .expectException(MadeUpInSameSeries.class);
        }

        @Test
        void refusesCancelledSession() {
            fixture.given(planned(6), new SessionCancelled(SERIES, 5, "room"))
                    .when(madeUp(5, TODAY))
                    .expectException(SessionIsCancelled.class);
        }

        private RecordMakeUp madeUp(int session, LocalDate on) {
            return new RecordMakeUp(SERIES, session, AMINA, ELSEWHERE, 3, on);
        }

        private SessionMadeUp madeUpFact(int session, LocalDate on) {
            return new SessionMadeUp(SERIES, AMINA, "connections", "2017-2", "info", session, ELSEWHERE, 3, on);
        }
    }

    private TestExecutor<Series> given(Object... eventsOrArrays) {
        List<Object> events = new ArrayList<>();
        for (Object it : eventsOrArrays) {
            if (it instanceof Object[] several) {
                events.addAll(List.of(several));
            } else {
                events.add(it);
            }
        }
        return fixture.given(events);
    }

    private static SeriesPlanned planned(int sessions) {
        return new SeriesPlanned(SERIES, "connections", "2017-2", "info", "asti", sessions, 70, "absent", null);
    }

    private static PlanSeries plan(int sessions) {
        return new PlanSeries(SERIES, "connections", "2017-2", "info", "asti", sessions, 70, "absent", null);
    }

    private static ScheduleSession schedule(int session, LocalDate date) {
        return new ScheduleSession(SERIES, session, date, null, null);
    }

    private static LocalDate day(int session) {
        return TODAY.minusDays(30).plusDays(session);
    }

    private static SessionScheduled dated(int session, LocalDate date) {
        return new SessionScheduled(SERIES, session, date, null, null);
    }

    private static SessionAttended attended(String participant, int session, LocalDate on) {
        return new SessionAttended(SERIES, participant, "connections", "2017-2", "info", session, "present", null, on);
    }

    private static Object[] present(String participant, int... sessions) {
        List<Object> events = new ArrayList<>();
        for (int session : sessions) {
            events.add(attended(participant, session, day(session)));
        }
        return events.toArray();
    }

    private static SessionMissed absent(String participant, int session) {
        return new SessionMissed(
                SERIES, participant, "connections", "2017-2", "info", session, "absent", null, day(session));
    }

    private static AttendanceCorrected corrected(String participant, int session, String before, String after) {
        return new AttendanceCorrected(
                SERIES, participant, "connections", "2017-2", "info", session, before, after, null, TODAY);
    }

    private static ThresholdReached reached(String participant, int session) {
        return reachedOn(participant, day(session));
    }

    private static ThresholdReached reachedOn(String participant, LocalDate on) {
        return new ThresholdReached(SERIES, participant, "connections", "2017-2", "info", null, on);
    }

    private static ThresholdLost lost(String participant) {
        return new ThresholdLost(SERIES, participant, "connections", "2017-2", "info", TODAY);
    }

    private static MarkAttendance mark(int session, String participant, String mark) {
        return new MarkAttendance(SERIES, session, marks(mark, participant), null);
    }

    private static List<Marking> marks(String mark, String... participants) {
        return List.of(participants).stream()
                .map(it -> new Marking(it, Mark.of(mark), null))
                .toList();
    }

    private static Marked unchanged(String participant, int attended) {
        return new Marked(0, 1, List.of(), Map.of(participant, new AttendanceRate(attended, 14, 13, 70)));
    }

    private static Matcher<Marked> refusedWith(String code) {
        return new CustomTypeSafeMatcher<>("refused with " + code) {
            @Override
            protected boolean matchesSafely(Marked marked) {
                return marked.accepted() == 0
                        && marked.refused().size() == 1
                        && marked.refused().getFirst().refusal().code().equals(code);
            }
        };
    }
}
