package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.StepDoneV1;
import org.tremplin.contracts.participant.StepPlannedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;

/**
 * An event has the class of its closest field. Fields say nothing of a person where no person is named; where one is,
 * each field is in a reviewed list here: whoever adds one says how close it comes.
 */
class DataClassTests {

    /** That she is known, and what a partner may know until when. */
    private static final Set<String> OF_CONTACT =
            Set.of("participant", "partner", "on", "existence", "contact", "pathway", "sensitive");

    /** What she does, with whom, and what became of it. */
    private static final Set<String> OF_PATHWAY = Set.of(
            "programme",
            "cohort",
            "stage",
            "series",
            "code",
            "session",
            "mark",
            "before",
            "after",
            "madeUpIn",
            "certificate",
            "kind",
            "issuer",
            "internship",
            "job",
            "workStudy",
            "employer",
            "rome",
            "start",
            "end",
            "day",
            "minutes",
            "minutesPlanned",
            "totalMinutes",
            "programmeMinutes",
            "completedMinutes",
            "contract",
            "months",
            "lasting",
            "trialPeriod",
            "by",
            "reason",
            "outcome",
            "outcomeClass",
            "referral",
            "receiver",
            "step",
            "due",
            "consent",
            "until",
            "sex",
            "language",
            "level");

    /** Origin, status, birth; themes such as health, and the categories and purposes that tell of them. */
    private static final Set<String> OF_SENSITIVE =
            Set.of("birthYear", "nationality", "status", "need", "purpose", "category");

    /** Harmless elsewhere: themes of steps, and ends by illness, death, a refused status or for reasons of health. */
    private static final Map<Class<?>, String> SENSITIVE_HERE = Map.of(
            StepPlannedV1.class, "kind",
            StepDoneV1.class, "kind",
            PathwayEndedV1.class, "outcome",
            InternshipBrokenOffV1.class, "reason");

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isThatOfTheClosestField(Contract contract) {
        assertThat(contract.dataClass()).isEqualTo(closest(contract.event()));
    }

    @Test
    void includesThoseBefore() {
        assertThat(DataClass.PATHWAY.covers(DataClass.PATHWAY)).isTrue();
        assertThat(DataClass.PATHWAY.covers(DataClass.CONTACT)).isTrue();
        assertThat(DataClass.PATHWAY.covers(DataClass.SENSITIVE)).isFalse();
        assertThat(DataClass.FIGURES.covers(DataClass.CONTACT)).isFalse();
    }

    private static DataClass closest(Class<?> event) {
        RecordComponent[] fields = event.getRecordComponents();
        return Stream.of(fields).noneMatch(field -> field.getName().equals("participant"))
                ? DataClass.FIGURES
                : Stream.of(fields)
                        .map(DataClassTests::reviewed)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private static DataClass reviewed(RecordComponent field) {
        String name = field.getName();
        if (OF_SENSITIVE.contains(name) || name.equals(SENSITIVE_HERE.get(field.getDeclaringRecord()))) {
            return DataClass.SENSITIVE;
        }
        if (OF_CONTACT.contains(name)) {
            return DataClass.CONTACT;
        }
        assertThat(OF_PATHWAY).as("%s is reviewed", field).contains(name);
        return DataClass.PATHWAY;
    }
}
