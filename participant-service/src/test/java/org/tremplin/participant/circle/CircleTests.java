package org.tremplin.participant.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.circle.CircleCommand.AcceptReferral;
import org.tremplin.participant.circle.CircleCommand.By;
import org.tremplin.participant.circle.CircleCommand.DeclineReferral;
import org.tremplin.participant.circle.CircleCommand.EndReferral;
import org.tremplin.participant.circle.CircleCommand.EndStep;
import org.tremplin.participant.circle.CircleCommand.GiveConsent;
import org.tremplin.participant.circle.CircleCommand.PlanStep;
import org.tremplin.participant.circle.CircleCommand.Refer;
import org.tremplin.participant.circle.CircleCommand.WithdrawConsent;
import org.tremplin.participant.circle.events.ConsentGiven;
import org.tremplin.participant.circle.events.ConsentWithdrawn;
import org.tremplin.participant.circle.events.ReferralAccepted;
import org.tremplin.participant.circle.events.ReferralDeclined;
import org.tremplin.participant.circle.events.ReferralEnded;
import org.tremplin.participant.circle.events.Referred;
import org.tremplin.participant.circle.events.SharingChanged;
import org.tremplin.participant.circle.events.StepEnded;
import org.tremplin.participant.circle.events.StepPlanned;
import org.tremplin.platform.access.Relations;
import org.tremplin.platform.commanding.IdempotencyKeyReused;
import org.tremplin.web.NotFound;

/** ASTI registered Amina and refers her to CRIA; ADIE is a third partner. Today is 4 September 2017. */
class CircleTests {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final String ID = "circle:" + AMINA;
    private static final LocalDate TODAY = LocalDate.parse("2017-09-04");
    private static final LocalDate JUNE = LocalDate.parse("2018-06-30");
    private static final LocalDate DUE = LocalDate.parse("2017-10-01");
    private static final LocalDate OPEN = Relations.OPEN;

    private static final By ASTI = new By("asti", true);
    private static final By CRIA = new By("cria", false);
    private static final By ADIE = new By("adie", false);

    private static final Referred REFERRED = new Referred(AMINA, "r1", "asti", "cria", "housing", "Soon", TODAY);
    private static final ReferralAccepted ACCEPTED = new ReferralAccepted(AMINA, "r1", "cria", TODAY);
    private static final ReferralDeclined DECLINED = new ReferralDeclined(AMINA, "r1", "cria", "no-place", TODAY);
    private static final ReferralEnded ENDED = new ReferralEnded(AMINA, "r1", "cria", TODAY);
    private static final SharingChanged EXISTENCE = opens("cria", OPEN, null, null, null);
    private static final SharingChanged PATHWAY = opens("cria", OPEN, OPEN, OPEN, null);
    private static final SharingChanged NOTHING = opens("cria", null, null, null, null);

    private final AggregateTestFixture<Circle> fixture = new AggregateTestFixture<>(Circle.class);

    @BeforeEach
    void today() {
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    @Nested
    class ReferToAPartner {

        private final Refer refer = refer("r1", ASTI, "cria", "Soon");

        @Test
        void opensThatSheIsHere() {
            fixture.givenNoPriorActivity().when(refer).expectEvents(REFERRED, EXISTENCE);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(REFERRED, EXISTENCE).when(refer).expectNoEvents().expectResultMessagePayload(false);
        }

        @Test
        void refusesOtherContentUnderTheSameId() {
            fixture.given(REFERRED, EXISTENCE)
                    .when(refer("r1", ASTI, "cria", "Later"))
                    .expectException(IdempotencyKeyReused.class);
        }

        @Test
        void refusesToAskItself() {
            fixture.givenNoPriorActivity()
                    .when(refer("r1", ASTI, "asti", null))
                    .expectException(CircleRefused.ReferredToOneself.class);
        }

        @Test
        void refusesToAskForTheSameTwice() {
            fixture.given(REFERRED, EXISTENCE)
                    .when(refer("r2", ASTI, "cria", null))
                    .expectException(CircleRefused.AlreadyReferred.class);
        }

        @Test
        void asksAgainAfterANo() {
            fixture.given(REFERRED, EXISTENCE, DECLINED, NOTHING)
                    .when(refer("r2", ASTI, "cria", null))
                    .expectEvents(new Referred(AMINA, "r2", "asti", "cria", "housing", null, TODAY), EXISTENCE);
        }

        @Test
        void mayNotBeAskedByWhoOnlyKnowsOfHer() {
            fixture.given(REFERRED, EXISTENCE)
                    .when(refer("r2", CRIA, "adie", null))
                    .expectException(CircleRefused.NotYoursToShare.class);
        }

        @Test
        void mayBeAskedByWhoAccompaniesHerAfterAReferral() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(refer("r2", CRIA, "adie", null))
                    .expectEvents(
                            new Referred(AMINA, "r2", "cria", "adie", "housing", null, TODAY),
                            opens("adie", OPEN, null, null, null));
        }
    }

    @Nested
    class AcceptAReferral {

        @Test
        void opensContactAndPathway() {
            fixture.given(REFERRED, EXISTENCE).when(accept(CRIA)).expectEvents(ACCEPTED, PATHWAY);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(accept(CRIA))
                    .expectNoEvents();
        }

        @Test
        void isForTheReceiverOnly() {
            fixture.given(REFERRED, EXISTENCE).when(accept(ASTI)).expectException(CircleRefused.NotAsked.class);
        }

        @Test
        void comesTooLateAfterTheEnd() {
            fixture.given(REFERRED, EXISTENCE, ENDED, NOTHING)
                    .when(accept(CRIA))
                    .expectException(CircleRefused.ReferralOver.class);
        }

        @Test
        void needsAReferral() {
            fixture.given(REFERRED, EXISTENCE)
                    .when(new AcceptReferral(ID, "r9", CRIA))
                    .expectException(NotFound.class);
            fixture.givenNoPriorActivity().when(accept(CRIA)).expectException(AggregateNotFoundException.class);
        }

        private AcceptReferral accept(By by) {
            return new AcceptReferral(ID, "r1", by);
        }
    }

    @Nested
    class DeclineAReferral {

        @Test
        void closesTheFile() {
            fixture.given(REFERRED, EXISTENCE).when(decline(CRIA, "no-place")).expectEvents(DECLINED, NOTHING);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(REFERRED, EXISTENCE, DECLINED, NOTHING)
                    .when(decline(CRIA, "no-place"))
                    .expectNoEvents();
        }

        @Test
        void keepsTheReasonGivenFirst() {
            fixture.given(REFERRED, EXISTENCE, DECLINED, NOTHING)
                    .when(decline(CRIA, "other"))
                    .expectException(CircleRefused.ReferralOver.class);
        }

        @Test
        void isForTheReceiverOnly() {
            fixture.given(REFERRED, EXISTENCE)
                    .when(decline(ADIE, "no-place"))
                    .expectException(CircleRefused.NotAsked.class);
        }

        @Test
        void cannotUndoAYes() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(decline(CRIA, "no-place"))
                    .expectException(CircleRefused.ReferralRuns.class);
        }

        private DeclineReferral decline(By by, String reason) {
            return new DeclineReferral(ID, "r1", by, reason);
        }
    }

    @Nested
    class EndAReferral {

        @Test
        void closesTheFileAtOnce() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(end(CRIA))
                    .expectEvents(ENDED, NOTHING);
        }

        @Test
        void takesBackWhatWasNotAnswered() {
            fixture.given(REFERRED, EXISTENCE).when(end(ASTI)).expectEvents(ENDED, NOTHING);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(REFERRED, EXISTENCE, ENDED, NOTHING).when(end(ASTI)).expectNoEvents();
        }

        @Test
        void isForTheTwoSidesOnly() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(end(ADIE))
                    .expectException(CircleRefused.NotYourReferral.class);
        }

        @Test
        void hasNothingToEndAfterANo() {
            fixture.given(REFERRED, EXISTENCE, DECLINED, NOTHING)
                    .when(end(ASTI))
                    .expectException(CircleRefused.ReferralOver.class);
        }

        @Test
        void leavesWhatAnotherReferralOpens() {
            Referred other = new Referred(AMINA, "r2", "asti", "cria", "health", null, TODAY);
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY, other)
                    .when(end(CRIA))
                    .expectEvents(ENDED, EXISTENCE);
        }

        private EndReferral end(By by) {
            return new EndReferral(ID, "r1", by);
        }
    }

    @Nested
    class PlanAStep {

        @Test
        void opensTheFileToThePartnerThatTakesIt() {
            fixture.givenNoPriorActivity()
                    .when(plan("s1", ASTI, "cria", "Visit"))
                    .expectEvents(planned("asti", "cria"), PATHWAY);
        }

        @Test
        void opensNothingToThePartnerThatPlansIt() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(plan("s1", CRIA, "cria", "Visit"))
                    .expectEvents(planned("cria", "cria"));
        }

        @Test
        void saysNothingTwice() {
            fixture.given(planned("asti", "cria"), PATHWAY)
                    .when(plan("s1", ASTI, "cria", "Visit"))
                    .expectNoEvents();
        }

        @Test
        void refusesOtherContentUnderTheSameId() {
            fixture.given(planned("asti", "cria"), PATHWAY)
                    .when(plan("s1", ASTI, "cria", null))
                    .expectException(IdempotencyKeyReused.class);
        }

        @Test
        void mayNotBePlannedWithOthersByWhoHoldsNoFile() {
            fixture.givenNoPriorActivity()
                    .when(plan("s1", CRIA, "adie", null))
                    .expectException(CircleRefused.NotYoursToShare.class);
        }
    }

    @Nested
    class EndAStep {

        @Test
        void closesTheFile() {
            fixture.given(planned("asti", "cria"), PATHWAY)
                    .when(end(CRIA, "done"))
                    .expectEvents(new StepEnded(AMINA, "s1", "cria", "housing", "done", TODAY), NOTHING);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(planned("asti", "cria"), PATHWAY, ended(), NOTHING)
                    .when(end(CRIA, "done"))
                    .expectNoEvents();
        }

        @Test
        void keepsTheOutcomeGivenFirst() {
            fixture.given(planned("asti", "cria"), PATHWAY, ended(), NOTHING)
                    .when(end(CRIA, "given-up"))
                    .expectException(CircleRefused.StepOver.class);
        }

        @Test
        void isForThoseWhoPlannedIt() {
            fixture.given(planned("asti", "cria"), PATHWAY)
                    .when(end(ADIE, "done"))
                    .expectException(CircleRefused.NotYourStep.class);
        }

        @Test
        void needsAStep() {
            fixture.given(REFERRED, EXISTENCE).when(end(ASTI, "done")).expectException(NotFound.class);
        }

        private EndStep end(By by, String outcome) {
            return new EndStep(ID, "s1", by, outcome);
        }

        private StepEnded ended() {
            return new StepEnded(AMINA, "s1", "cria", "housing", "done", TODAY);
        }
    }

    @Nested
    class GiveAConsent {

        @Test
        void opensOneCategoryUntilItsDay() {
            fixture.givenNoPriorActivity()
                    .when(give("c1", "health", "sensitive", JUNE))
                    .expectEvents(given("c1", "health", "sensitive", JUNE), opens("cria", JUNE, null, null, JUNE));
        }

        @Test
        void saysNothingTwice() {
            fixture.given(given("c1", "health", "sensitive", JUNE), opens("cria", JUNE, null, null, JUNE))
                    .when(give("c1", "health", "sensitive", JUNE))
                    .expectNoEvents();
        }

        @Test
        void refusesOtherContentUnderTheSameId() {
            fixture.given(given("c1", "health", "sensitive", JUNE), opens("cria", JUNE, null, null, JUNE))
                    .when(give("c1", "health", "contact", JUNE))
                    .expectException(IdempotencyKeyReused.class);
        }

        @Test
        void refusesADayThatIsPast() {
            fixture.givenNoPriorActivity()
                    .when(give("c1", "health", "sensitive", TODAY.minusDays(1)))
                    .expectException(CircleRefused.ConsentEndsBeforeItBegins.class);
        }

        @Test
        void addsToWhatAReferralOpens() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(give("c1", "health", "sensitive", JUNE))
                    .expectEvents(given("c1", "health", "sensitive", JUNE), opens("cria", OPEN, OPEN, OPEN, JUNE));
        }

        @Test
        void tellsNothingWhereTheFileIsOpenAnyway() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY)
                    .when(give("c1", "housing", "pathway", JUNE))
                    .expectEvents(given("c1", "housing", "pathway", JUNE));
        }

        @Test
        void outlivesTheReferral() {
            fixture.given(REFERRED, EXISTENCE, ACCEPTED, PATHWAY, given("c1", "housing", "pathway", JUNE))
                    .when(new EndReferral(ID, "r1", ASTI))
                    .expectEvents(ENDED, opens("cria", JUNE, null, JUNE, null));
        }
    }

    @Nested
    class WithdrawAConsent {

        private final WithdrawConsent withdraw = new WithdrawConsent(ID, "c1");
        private final ConsentGiven consent = given("c1", "health", "sensitive", JUNE);
        private final SharingChanged sensitive = opens("cria", JUNE, null, null, JUNE);

        @Test
        void closesTheFileAtOnce() {
            fixture.given(consent, sensitive).when(withdraw).expectEvents(withdrawn("c1"), NOTHING);
        }

        @Test
        void saysNothingTwice() {
            fixture.given(consent, sensitive, withdrawn("c1"), NOTHING)
                    .when(withdraw)
                    .expectNoEvents();
        }

        @Test
        void withdrawsWhatSaysTheSame() {
            fixture.given(consent, sensitive, given("c2", "health", "sensitive", null))
                    .when(withdraw)
                    .expectEvents(withdrawn("c1"), withdrawn("c2"), NOTHING);
        }

        @Test
        void leavesWhatSheGaveForAnotherPurpose() {
            fixture.given(consent, sensitive, given("c2", "housing", "sensitive", TODAY))
                    .when(withdraw)
                    .expectEvents(withdrawn("c1"), opens("cria", TODAY, null, null, TODAY));
        }

        @Test
        void doesNotTouchWhatSheGaveAfterwards() {
            fixture.given(consent, sensitive, withdrawn("c1"), NOTHING, given("c2", "health", "sensitive", JUNE))
                    .when(withdraw)
                    .expectNoEvents();
        }

        @Test
        void needsAConsent() {
            fixture.given(REFERRED, EXISTENCE).when(withdraw).expectException(NotFound.class);
        }

        private ConsentWithdrawn withdrawn(String id) {
            return new ConsentWithdrawn(AMINA, id, "health", "cria", "sensitive", TODAY);
        }
    }

    private static Refer refer(String id, By by, String receiver, @Nullable String note) {
        return new Refer(ID, AMINA, id, by, receiver, "housing", note);
    }

    private static PlanStep plan(String id, By by, String partner, @Nullable String note) {
        return new PlanStep(ID, AMINA, id, by, partner, "housing", DUE, note);
    }

    private static StepPlanned planned(String by, String partner) {
        return new StepPlanned(AMINA, "s1", partner, by, "housing", DUE, "Visit", TODAY);
    }

    private static GiveConsent give(String id, String purpose, String category, @Nullable LocalDate until) {
        return new GiveConsent(ID, AMINA, id, purpose, "cria", category, "oral", "ar", 1, until);
    }

    private static ConsentGiven given(String id, String purpose, String category, @Nullable LocalDate until) {
        return new ConsentGiven(AMINA, id, purpose, "cria", category, "oral", "ar", 1, TODAY, until);
    }

    private static SharingChanged opens(
            String partner,
            @Nullable LocalDate existence,
            @Nullable LocalDate contact,
            @Nullable LocalDate pathway,
            @Nullable LocalDate sensitive) {
        return new SharingChanged(AMINA, partner, existence, contact, pathway, sensitive);
    }
}
