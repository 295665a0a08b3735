package org.tremplin.placement.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.placement.employers.EmployerCommand.JoinEmployer;
import org.tremplin.placement.employers.events.EmployerJoined;

class EmployerTests {

    private static final EmployerName BAKERY = new EmployerName("Boulangerie  Müller & Fils");

    @Nested
    class Join {

        private final AggregateTestFixture<Employer> fixture = new AggregateTestFixture<>(Employer.class);

        @Test
        void becomesKnown() {
            fixture.givenNoPriorActivity()
                    .when(JoinEmployer.of(BAKERY, "food", "Esch-sur-Alzette"))
                    .expectEvents(new EmployerJoined(
                            BAKERY.employerId(), "Boulangerie Müller & Fils", "food", "Esch-sur-Alzette"));
        }

        @Test
        void isKnownOnlyOnce() {
            fixture.given(new EmployerJoined(BAKERY.employerId(), BAKERY.text(), null, null))
                    .when(JoinEmployer.of(BAKERY, "food", null))
                    .expectNoEvents()
                    .expectException(org.axonframework.eventsourcing.eventstore.EventStoreException.class);
        }
    }

    @Nested
    class Name {

        @ParameterizedTest
        @ValueSource(
                strings = {"boulangerie muller et fils", "BOULANGERIE MÜLLER ET FILS", " Boulangerie  Müller, et-Fils. "
                })
        void isTheSameInEverySpelling(String spelling) {
            assertThat(new EmployerName(spelling).employerId())
                    .isEqualTo(new EmployerName("Boulangerie Müller et Fils").employerId());
        }

        @Test
        void isAnotherForAnotherEmployer() {
            assertThat(new EmployerName("Boulangerie Muller").employerId())
                    .isNotEqualTo(new EmployerName("Boulangerie Miller").employerId());
        }

        @Test
        void keepsLettersOfAnyScript() {
            assertThat(EmployerName.normalised("مخبز النور")).isEqualTo("مخبز النور");
        }

        @Test
        void hasALetterOrADigit() {
            assertThatThrownBy(() -> new EmployerName(" -- ")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
