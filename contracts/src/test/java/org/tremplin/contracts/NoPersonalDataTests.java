package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tremplin.contracts.participant.PartnerJoinedV1;

/**
 * Nothing leaves a service that could carry a name, a contact or free text: text is allowed in the fields of this
 * reviewed list only. Whoever adds a field to it says which codes it holds.
 */
class NoPersonalDataTests {

    private static final Set<Class<?>> HARMLESS =
            Set.of(int.class, Integer.class, boolean.class, LocalDate.class, LocalTime.class);

    /** Pseudonymous ids: UUIDs that say nothing to whoever has no access to the service that gave them. */
    private static final Set<String> IDS = Set.of(
            "participant",
            "series",
            "madeUpIn",
            "certificate",
            "employer",
            "internship",
            "job",
            "workStudy",
            "referral",
            "step",
            "consent");

    /** Codes of lists that a programme, the consortium or a standard fixes. */
    private static final Set<String> CODES = Set.of(
            "programme",
            "cohort",
            "partner",
            "code",
            "kind",
            "stage",
            "outcome",
            "outcomeClass",
            "issuer",
            "mark",
            "before",
            "after",
            "excused",
            "requires",
            "reachedBy",
            "reason",
            "by",
            "contract",
            "sector",
            "rome",
            "sex",
            "nationality",
            "status",
            "language",
            "level",
            "receiver",
            "need",
            "purpose",
            "category");

    static Stream<RecordComponent> components() {
        return Contract.all().flatMap(contract -> componentsOf(contract.event()));
    }

    @ParameterizedTest
    @MethodSource("components")
    void canTravelInNoField(RecordComponent component) {
        Type type = component.getGenericType();
        if (type == String.class) {
            assertThat(isReviewed(component)).as("%s may be text", component).isTrue();
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            assertThat(component.getName()).as("texts of programme templates").isEqualTo("labels");
        } else if (!isListOfRecords(type) && !((Class<?>) type).isRecord()) {
            assertThat(HARMLESS).contains((Class<?>) type);
        }
    }

    /** The one name is that of an organisation, which the consortium agreement makes public. */
    private static boolean isReviewed(RecordComponent component) {
        return IDS.contains(component.getName())
                || CODES.contains(component.getName())
                || component.getDeclaringRecord() == PartnerJoinedV1.class
                        && component.getName().equals("name");
    }

    private static boolean isListOfRecords(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord();
    }

    private static Stream<RecordComponent> componentsOf(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> Stream.concat(Stream.of(component), nested(component.getGenericType())));
    }

    private static Stream<RecordComponent> nested(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return nested(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> record && record.isRecord() ? componentsOf(record) : Stream.empty();
    }
}
