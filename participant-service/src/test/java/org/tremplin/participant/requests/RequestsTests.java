package org.tremplin.participant.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.requests.RequestCommand.Answer;
import org.tremplin.participant.requests.RequestCommand.AskCorrection;
import org.tremplin.participant.requests.RequestCommand.AskErasure;
import org.tremplin.participant.requests.events.CorrectionRequested;
import org.tremplin.participant.requests.events.ErasureRequested;
import org.tremplin.participant.requests.events.RequestAnswered;
import org.tremplin.web.NotFound;

class RequestsTests {

    private static final String AMINA = "6f1c2a34-0000-4000-8000-000000000001";
    private static final String ID = RequestCommand.idOf(AMINA);
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final CorrectionRequested CORRECTION = new CorrectionRequested(AMINA, "r1", "My name", TODAY);
    private static final ErasureRequested ERASURE = new ErasureRequested(AMINA, "r2", TODAY);

    private final AggregateTestFixture<Requests> fixture = new AggregateTestFixture<>(Requests.class);

    RequestsTests() {
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2026-05-04T08:00:00Z"), ZoneOffset.UTC));
    }

    private static RequestAnswered answered(String request, String answer, String reason) {
        return new RequestAnswered(AMINA, request, answer, reason, "asti", TODAY);
    }

    @Nested
    class Ask {

        @Test
        void isAcceptedFromNothing() {
            fixture.givenNoPriorActivity()
                    .when(new AskCorrection(ID, AMINA, "r1", "My name"))
                    .expectEvents(CORRECTION);
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(CORRECTION)
                    .when(new AskCorrection(ID, AMINA, "r1", "My name"))
                    .expectNoEvents();
        }

        @Test
        void isOneErasureWhileItIsOpen() {
            fixture.given(ERASURE).when(new AskErasure(ID, AMINA, "r3")).expectNoEvents();
        }

        @Test
        void mayBeErasureAgainAfterANo() {
            fixture.given(ERASURE, answered("r2", "not-possible", "The law"))
                    .when(new AskErasure(ID, AMINA, "r3"))
                    .expectEvents(new ErasureRequested(AMINA, "r3", TODAY));
        }
    }

    @Nested
    class AnswerIt {

        @Test
        void isAccepted() {
            fixture.given(CORRECTION)
                    .when(new Answer(ID, "r1", "done", null, "asti"))
                    .expectEvents(answered("r1", "done", null));
        }

        @Test
        void changesNothingWhenRepeated() {
            fixture.given(CORRECTION, answered("r1", "done", null))
                    .when(new Answer(ID, "r1", "done", null, "asti"))
                    .expectNoEvents();
        }

        @Test
        void isRefusedOtherwiseTheSecondTime() {
            fixture.given(CORRECTION, answered("r1", "done", null))
                    .when(new Answer(ID, "r1", "not-possible", "No", "asti"))
                    .expectException(RequestRefused.AlreadyAnswered.class);
        }

        @Test
        void owesAReasonForANo() {
            fixture.given(CORRECTION)
                    .when(new Answer(ID, "r1", "not-possible", null, "asti"))
                    .expectException(RequestRefused.ReasonNeeded.class);
        }

        @Test
        void needsARequest() {
            fixture.given(CORRECTION)
                    .when(new Answer(ID, "r9", "done", null, "asti"))
                    .expectException(NotFound.class);
        }
    }
}
