package org.tremplin.training.certificates;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.training.certificates.PortfolioCommand.BreakRule;
import org.tremplin.training.certificates.PortfolioCommand.RecordExternalCertificate;
import org.tremplin.training.certificates.PortfolioCommand.SatisfyRule;
import org.tremplin.training.certificates.events.CertificateAwarded;
import org.tremplin.training.certificates.events.CertificateRevoked;
import org.tremplin.training.certificates.events.ExternalCertificateRecorded;
import org.tremplin.training.certificates.events.RuleBroken;
import org.tremplin.training.certificates.events.RuleSatisfied;

class PortfolioTests {

    private static final String AMINA = "0b5f9a52-6d3c-4c7e-9d5e-2f8f1a4f7c11";
    private static final LocalDate AUTUMN = LocalDate.of(2017, 10, 2);
    private static final LocalDate WINTER = LocalDate.of(2017, 12, 18);

    private final AggregateTestFixture<Portfolio> fixture = new AggregateTestFixture<>(Portfolio.class);

    PortfolioTests() {
        fixture.registerInjectableResource(
                (CertificateNumbers) (participant, programme, kind, nth) -> "TR-" + kind + "-" + nth);
    }

    @Nested
    class Satisfy {

        @Test
        void awardsTheCertificateOfAStageThatIsOpenToAll() {
            fixture.givenNoPriorActivity()
                    .when(satisfy("info", null, 10, AUTUMN))
                    .expectEvents(satisfied("info", null, 10, AUTUMN), awarded("info", 1, AUTUMN));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(satisfied("info", null, 10, AUTUMN), awarded("info", 1, AUTUMN))
                    .when(satisfy("info", null, 10, AUTUMN))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void changesNothingWhenAnOlderFactComesLate() {
            fixture.given(
                            satisfied("info", null, 10, AUTUMN),
                            awarded("info", 1, AUTUMN),
                            broken("info", 20, WINTER),
                            revoked("info", 1, "rate-below-threshold", WINTER))
                    .when(satisfy("info", null, 10, AUTUMN))
                    .expectNoEvents();
        }

        @Test
        void waitsForTheCertificateThatOpensTheStage() {
            fixture.givenNoPriorActivity()
                    .when(satisfy("workshop", "info", 5, AUTUMN))
                    .expectEvents(satisfied("workshop", "info", 5, AUTUMN));
        }

        @Test
        void awardsWhatWaitedForIt() {
            fixture.given(satisfied("workshop", "info", 5, AUTUMN))
                    .when(satisfy("info", null, 10, WINTER))
                    .expectEvents(
                            satisfied("info", null, 10, WINTER),
                            awarded("info", 1, WINTER),
                            awarded("workshop", 1, WINTER));
        }

        @Test
        void awardsAWholeChainInAnyOrder() {
            fixture.given(satisfied("internship", "workshop", 3, AUTUMN), satisfied("workshop", "info", 5, WINTER))
                    .when(satisfy("info", null, 10, AUTUMN))
                    .expectEvents(
                            satisfied("info", null, 10, AUTUMN),
                            awarded("info", 1, AUTUMN),
                            awarded("workshop", 1, WINTER),
                            awarded("internship", 1, WINTER));
        }

        @Test
        void givesANewNumberAfterARevocation() {
            fixture.given(
                            satisfied("info", null, 10, AUTUMN),
                            awarded("info", 1, AUTUMN),
                            broken("info", 20, WINTER),
                            revoked("info", 1, "rate-below-threshold", WINTER))
                    .when(satisfy("info", null, 30, WINTER))
                    .expectEvents(satisfied("info", null, 30, WINTER), awarded("info", 2, WINTER));
        }

        @Test
        void awardsOnceWhereASecondSeriesOfTheSameKindSatisfiesToo() {
            fixture.given(satisfied("info", null, 10, AUTUMN), awarded("info", 1, AUTUMN))
                    .when(new SatisfyRule(
                            AMINA, "connections", "2018-1", "info", null, "/training/series/other", 4, WINTER))
                    .expectEvents(new RuleSatisfied(
                            AMINA, "connections", "2018-1", "info", null, "/training/series/other", 4, WINTER));
        }

        @Test
        void takesNoOtherProgrammesCertificateForTheOneThatOpens() {
            fixture.given(
                            new RuleSatisfied(
                                    AMINA, "thrasos", "2017-2", "info", null, "/training/series/t", 1, AUTUMN),
                            new CertificateAwarded(AMINA, "TR-info-1", "info", "thrasos", "2017-2", AUTUMN))
                    .when(satisfy("workshop", "info", 5, WINTER))
                    .expectEvents(satisfied("workshop", "info", 5, WINTER));
        }
    }

    @Nested
    class Break {

        @Test
        void revokesTheCertificateWithItsReason() {
            fixture.given(satisfied("info", null, 10, AUTUMN), awarded("info", 1, AUTUMN))
                    .when(breakRule("info", 20))
                    .expectEvents(broken("info", 20, WINTER), revoked("info", 1, "rate-below-threshold", WINTER));
        }

        @Test
        void revokesWhatTheCertificateHadOpened() {
            fixture.given(
                            satisfied("info", null, 10, AUTUMN),
                            awarded("info", 1, AUTUMN),
                            satisfied("workshop", "info", 5, AUTUMN),
                            awarded("workshop", 1, AUTUMN),
                            satisfied("internship", "workshop", 3, AUTUMN),
                            awarded("internship", 1, AUTUMN))
                    .when(breakRule("info", 20))
                    .expectEvents(
                            broken("info", 20, WINTER),
                            revoked("info", 1, "rate-below-threshold", WINTER),
                            revoked("workshop", 1, "prerequisite-lost", WINTER),
                            revoked("internship", 1, "prerequisite-lost", WINTER));
        }

        @Test
        void awardsWhatItHadOpenedAgainOnceItIsEarned() {
            fixture.given(
                            satisfied("info", null, 10, AUTUMN),
                            awarded("info", 1, AUTUMN),
                            satisfied("workshop", "info", 5, AUTUMN),
                            awarded("workshop", 1, AUTUMN),
                            broken("info", 20, WINTER),
                            revoked("info", 1, "rate-below-threshold", WINTER),
                            revoked("workshop", 1, "prerequisite-lost", WINTER))
                    .when(satisfy("info", null, 30, WINTER))
                    .expectEvents(
                            satisfied("info", null, 30, WINTER),
                            awarded("info", 2, WINTER),
                            awarded("workshop", 2, WINTER));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(
                            satisfied("info", null, 10, AUTUMN),
                            awarded("info", 1, AUTUMN),
                            broken("info", 20, WINTER),
                            revoked("info", 1, "rate-below-threshold", WINTER))
                    .when(breakRule("info", 20))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhenTheRuleHeldAgainSince() {
            fixture.given(satisfied("info", null, 30, AUTUMN), awarded("info", 1, AUTUMN))
                    .when(breakRule("info", 20))
                    .expectNoEvents();
        }

        @Test
        void revokesNothingWhereNothingWasAwarded() {
            fixture.given(satisfied("workshop", "info", 5, AUTUMN))
                    .when(breakRule("workshop", 20))
                    .expectEvents(broken("workshop", 20, WINTER));
        }

        @Test
        void changesNothingForWhomNothingIsKnown() {
            fixture.given(new ExternalCertificateRecorded(AMINA, "ecdl", "ecdl-luxembourg", "ECDL", AUTUMN))
                    .when(breakRule("info", 20))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void leavesNoPortfolioBehindForWhomThereIsNone() {
            fixture.givenNoPriorActivity()
                    .when(breakRule("info", 20))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class RecordFromElsewhere {

        @Test
        void keepsItInThePortfolio() {
            fixture.givenNoPriorActivity()
                    .when(recorded("ecdl", "Chambre des Métiers", AUTUMN))
                    .expectEvents(new ExternalCertificateRecorded(
                            AMINA, "ecdl", "chambre-des-metiers", "Chambre des Métiers", AUTUMN))
                    .expectResultMessagePayload(true);
        }

        @Test
        void changesNothingWhenRepeatedHoweverTheIssuerIsWritten() {
            fixture.givenCommands(recorded("ecdl", "Chambre des Métiers", AUTUMN))
                    .when(recorded("ecdl", "CHAMBRE  DES METIERS", AUTUMN))
                    .expectNoEvents()
                    .expectResultMessagePayload(false);
        }

        @Test
        void keepsAnotherDayAsAnotherCertificate() {
            fixture.givenCommands(recorded("ecdl", "ECDL", AUTUMN))
                    .when(recorded("ecdl", "ECDL", WINTER))
                    .expectEvents(new ExternalCertificateRecorded(AMINA, "ecdl", "ecdl", "ECDL", WINTER));
        }

        private RecordExternalCertificate recorded(String kind, String issuer, LocalDate on) {
            return new RecordExternalCertificate(AMINA, kind, new Issuer(issuer), on);
        }
    }

    private static SatisfyRule satisfy(String kind, String requires, long sequence, LocalDate on) {
        return new SatisfyRule(
                AMINA, "connections", "2017-2", kind, requires, "/training/series/" + kind, sequence, on);
    }

    private static BreakRule breakRule(String kind, long sequence) {
        return new BreakRule(
                AMINA, "connections", kind, "/training/series/" + kind, sequence, "rate-below-threshold", WINTER);
    }

    private static RuleSatisfied satisfied(String kind, String requires, long sequence, LocalDate on) {
        return new RuleSatisfied(
                AMINA, "connections", "2017-2", kind, requires, "/training/series/" + kind, sequence, on);
    }

    private static RuleBroken broken(String kind, long sequence, LocalDate on) {
        return new RuleBroken(AMINA, "connections", kind, "/training/series/" + kind, sequence, on);
    }

    private static CertificateAwarded awarded(String kind, int nth, LocalDate on) {
        return new CertificateAwarded(AMINA, "TR-" + kind + "-" + nth, kind, "connections", "2017-2", on);
    }

    private static CertificateRevoked revoked(String kind, int nth, String reason, LocalDate on) {
        return new CertificateRevoked(AMINA, "TR-" + kind + "-" + nth, kind, "connections", "2017-2", reason, on);
    }
}
