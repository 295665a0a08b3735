package org.tremplin.placement.work;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tremplin.placement.work.JobCommand.ObtainJob;
import org.tremplin.placement.work.WorkRefused.FixedTermWithoutMonths;
import org.tremplin.placement.work.WorkRefused.MonthsWithoutFixedTerm;
import org.tremplin.placement.work.WorkRefused.UnknownContract;
import org.tremplin.placement.work.events.JobObtained;

class JobTests {

    private static final LocalDate START = LocalDate.of(2018, 8, 27);

    private final AggregateTestFixture<Job> fixture = new AggregateTestFixture<>(Job.class);

    @ParameterizedTest
    @CsvSource({
        "permanent,,true",
        "civil-service,,true",
        "self-employed,,true",
        "fixed-term,6,true",
        "fixed-term,12,true",
        "fixed-term,5,false",
        "temporary,,false",
        "apprenticeship,,false",
        "professionalisation,,false",
        "insertion,,false"
    })
    void isLastingByRule(String contract, @Nullable Integer months, boolean lasting) {
        fixture.givenNoPriorActivity()
                .when(job(contract, months))
                .expectEvents(new JobObtained(
                        "p", "connections", "2017-2", "j", "shop", "D1211", START, contract, months, 6, lasting));
    }

    @Test
    void refusesAFixedTermWithoutItsLength() {
        fixture.givenNoPriorActivity()
                .when(job("fixed-term", null))
                .expectException(FixedTermWithoutMonths.class)
                .expectNoEvents();
    }

    @Test
    void refusesALengthForWhatHasNone() {
        fixture.givenNoPriorActivity().when(job("permanent", 6)).expectException(MonthsWithoutFixedTerm.class);
    }

    @Test
    void refusesAnUnknownKindOfContract() {
        fixture.givenNoPriorActivity().when(job("CDI", null)).expectException(UnknownContract.class);
    }

    private static ObtainJob job(String contract, @Nullable Integer months) {
        return new ObtainJob("j", "p", "connections", "2017-2", "shop", "D1211", START, contract, months, 6);
    }
}
