package org.tremplin.participant.pathway;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.pathway.PathwayCommand.Enrol;
import org.tremplin.participant.pathway.PathwayCommand.EnrolAgain;
import org.tremplin.participant.pathway.PathwayCommand.Leave;
import org.tremplin.participant.pathway.PathwayCommand.ReachStage;
import org.tremplin.participant.pathway.PathwayCommand.RetractStage;
import org.tremplin.participant.pathway.events.Enrolled;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.pathway.events.StageConfirmed;
import org.tremplin.participant.pathway.events.StageDoubted;
import org.tremplin.participant.pathway.events.StageReached;
import org.tremplin.participant.pathway.events.StageRetracted;

class PathwayTests {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final String ID = AMINA + ":connections";
    private static final LocalDate START = LocalDate.parse("2017-09-04");
    private static final LocalDate EXIT = LocalDate.parse("2018-08-27");
    private static final LocalDate BACK = LocalDate.parse("2019-01-15");

    private static final Enrolled ENROLLED = new Enrolled(AMINA, "connections", "2017-2", "asti", START);
    private static final PathwayEnded ENDED =
            new PathwayEnded(AMINA, "connections", "2017-2", "dropped-out", "other", EXIT);
    private static final Reentered REENTERED = new Reentered(AMINA, "connections", "2019-1", "asti", BACK);

    private final AggregateTestFixture<Pathway> fixture = new AggregateTestFixture<>(Pathway.class);

    @Nested
    class EnrolFirst {

        @Test
        void reachesTheStagesOfEnrolment() {
            fixture.givenNoPriorActivity()
                    .when(new Enrol(ID, AMINA, "connections", "2017-2", "asti", START, List.of("enrolled")))
                    .expectEvents(
                            ENROLLED,
                            new StageReached(AMINA, "connections", "2017-2", "enrolled", "enrolment", 0, START));
        }
    }

    @Nested
    class EnrolAfterwards {

        @Test
        void saysNothingTwice() {
            fixture.given(ENROLLED).when(again("2017-2", START)).expectNoEvents();
        }

        @Test
        void saysNothingForTheSameCohortOnAnotherDay() {
            fixture.given(ENROLLED).when(again("2017-2", BACK)).expectNoEvents();
        }

        @Test
        void refusesASecondCohortAtTheSameTime() {
            fixture.given(ENROLLED)
                    .when(again("2018-1", BACK))
                    .expectException(PathwayRefused.AlreadyEnrolled.class)
                    .expectNoEvents();
        }

        @Test
        void comesBackAfterAnExit() {
            fixture.given(ENROLLED, ENDED).when(again("2019-1", BACK)).expectEvents(REENTERED);
        }

        @Test
        void comesBackToTheSameCohort() {
            fixture.given(ENROLLED, ENDED)
                    .when(again("2017-2", BACK))
                    .expectEvents(new Reentered(AMINA, "connections", "2017-2", "asti", BACK));
        }

        @Test
        void takesTheOldEnrolmentAfterTheExitForARepetition() {
            fixture.given(ENROLLED, ENDED).when(again("2017-2", START)).expectNoEvents();
        }

        @Test
        void takesTheOldEnrolmentAfterTheReturnForARepetition() {
            fixture.given(ENROLLED, ENDED, REENTERED)
                    .when(again("2017-2", START))
                    .expectNoEvents();
        }

        @Test
        void refusesToComeBackBeforeTheExit() {
            fixture.given(ENROLLED, ENDED)
                    .when(again("2019-1", EXIT.minusDays(1)))
                    .expectException(PathwayRefused.EnrolledBeforeExit.class);
        }

        private EnrolAgain again(String cohort, LocalDate on) {
            return new EnrolAgain(ID, cohort, "asti", on);
        }
    }

    @Nested
    class ReachAndRetract {

        @Test
        void reachesByTheFirstCause() {
            fixture.given(ENROLLED)
                    .when(reach("job-obtained", "job:1", 0, null))
                    .expectEvents(reached("job:1", 0));
        }

        @Test
        void belongsToTheCohortOfTheFact() {
            fixture.given(ENROLLED, ENDED, REENTERED)
                    .when(reach("info-certified", "certificate:9", 4, "2017-2"))
                    .expectEvents(new StageReached(
                            AMINA, "connections", "2017-2", "info-certified", "certificate:9", 4, BACK));
        }

        @Test
        void belongsToTheCohortOfTheDayWhereTheFactComesLate() {
            fixture.given(ENROLLED, ENDED, REENTERED)
                    .when(new ReachStage(ID, "job-obtained", "job:1", 0, null, EXIT))
                    .expectEvents(new StageReached(AMINA, "connections", "2017-2", "job-obtained", "job:1", 0, EXIT));
        }

        @Test
        void belongsToTheFirstCohortWhereTheFactIsOlder() {
            fixture.given(ENROLLED, ENDED, REENTERED)
                    .when(new ReachStage(ID, "job-obtained", "job:1", 0, null, START.minusDays(1)))
                    .expectEvents(new StageReached(
                            AMINA, "connections", "2017-2", "job-obtained", "job:1", 0, START.minusDays(1)));
        }

        @Test
        void ignoresTheSameFactAgain() {
            fixture.given(ENROLLED, reached("job:1", 0))
                    .when(reach("job-obtained", "job:1", 0, null))
                    .expectNoEvents();
        }

        @Test
        void notesASecondCauseQuietly() {
            fixture.given(ENROLLED, reached("job:1", 0))
                    .when(reach("job-obtained", "job:2", 0, null))
                    .expectEvents(new StageConfirmed(AMINA, "connections", "job-obtained", "job:2", 0));
        }

        @Test
        void staysReachedWhileAnotherCauseHolds() {
            fixture.given(
                            ENROLLED,
                            reached("job:1", 0),
                            new StageConfirmed(AMINA, "connections", "job-obtained", "job:2", 0))
                    .when(retract("job:1", 1))
                    .expectEvents(new StageDoubted(AMINA, "connections", "job-obtained", "job:1", 1));
        }

        @Test
        void isRetractedWithItsLastCause() {
            fixture.given(
                            ENROLLED,
                            reached("job:1", 0),
                            new StageConfirmed(AMINA, "connections", "job-obtained", "job:2", 0),
                            new StageDoubted(AMINA, "connections", "job-obtained", "job:1", 1))
                    .when(retract("job:2", 1))
                    .expectEvents(retracted("job:2", 1));
        }

        @Test
        void isReachedAgainByALaterFact() {
            fixture.given(ENROLLED, reached("job:1", 0), retracted("job:1", 1))
                    .when(reach("job-obtained", "job:1", 2, null))
                    .expectEvents(reached("job:1", 2));
        }

        @Test
        void ignoresFactsOlderThanTheRetraction() {
            fixture.given(ENROLLED, reached("job:1", 0), retracted("job:1", 1))
                    .when(reach("job-obtained", "job:1", 0, null))
                    .expectNoEvents();
        }

        @Test
        void ignoresTheSameRetractionAgain() {
            fixture.given(ENROLLED, reached("job:1", 0), retracted("job:1", 1), reached("job:1", 2))
                    .when(retract("job:1", 1))
                    .expectNoEvents();
        }

        @Test
        void hasNothingToRetractWhereNothingWasReached() {
            fixture.given(ENROLLED).when(retract("job:1", 1)).expectNoEvents();
        }

        @Test
        void isStillReachedAfterTheExit() {
            fixture.given(ENROLLED, ENDED)
                    .when(reach("job-obtained", "job:1", 0, null))
                    .expectEvents(reached("job:1", 0));
        }

        @Test
        void doesNotKnowWhoIsNotEnrolled() {
            fixture.givenNoPriorActivity()
                    .when(reach("job-obtained", "job:1", 0, null))
                    .expectException(AggregateNotFoundException.class);
        }

        private ReachStage reach(String stage, String cause, long position, String cohort) {
            return new ReachStage(ID, stage, cause, position, cohort, BACK);
        }

        private RetractStage retract(String cause, long position) {
            return new RetractStage(ID, "job-obtained", cause, position, "fact-withdrawn", BACK);
        }

        private StageReached reached(String cause, long position) {
            return new StageReached(AMINA, "connections", "2017-2", "job-obtained", cause, position, BACK);
        }

        private StageRetracted retracted(String cause, long position) {
            return new StageRetracted(
                    AMINA, "connections", "2017-2", "job-obtained", cause, position, "fact-withdrawn", BACK);
        }
    }

    @Nested
    class LeaveProgramme {

        @Test
        void endsWithAnOutcome() {
            fixture.given(ENROLLED).when(leave("dropped-out", "other", EXIT)).expectEvents(ENDED);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(ENROLLED, ENDED)
                    .when(leave("dropped-out", "other", EXIT))
                    .expectNoEvents();
        }

        @Test
        void takesTheOldExitAfterTheReturnForARepetition() {
            fixture.given(ENROLLED, ENDED, REENTERED)
                    .when(leave("dropped-out", "other", EXIT))
                    .expectNoEvents();
        }

        @Test
        void refusesAnotherExit() {
            fixture.given(ENROLLED, ENDED)
                    .when(leave("lasting-job", "lasting-job", EXIT))
                    .expectException(PathwayRefused.AlreadyEnded.class);
        }

        @Test
        void refusesToLeaveBeforeTheStart() {
            fixture.given(ENROLLED)
                    .when(leave("dropped-out", "other", START.minusDays(1)))
                    .expectException(PathwayRefused.EndedBeforeEnrolment.class);
        }

        @Test
        void movesTheExitAfterTheReturn() {
            fixture.given(ENROLLED, ENDED, REENTERED)
                    .when(leave("lasting-job", "lasting-job", BACK.plusYears(1)))
                    .expectEvents(new PathwayEnded(
                            AMINA, "connections", "2019-1", "lasting-job", "lasting-job", BACK.plusYears(1)));
        }

        private Leave leave(String outcome, String outcomeClass, LocalDate on) {
            return new Leave(ID, outcome, outcomeClass, on);
        }
    }
}
