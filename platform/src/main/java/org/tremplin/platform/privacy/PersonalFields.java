package org.tremplin.platform.privacy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Which components of an event type are personal, and which one names the person.
 *
 * @param person name of the component annotated {@link PersonId}; empty where nothing is personal
 * @param sealed names of the components annotated {@link PersonalData}
 */
record PersonalFields(String person, List<String> sealed) {

    private static final ClassValue<PersonalFields> BY_TYPE = new ClassValue<>() {
        @Override
        protected PersonalFields computeValue(Class<?> type) {
            return read(type);
        }
    };

    static PersonalFields of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    boolean none() {
        return sealed.isEmpty();
    }

    private static PersonalFields read(Class<?> type) {
        if (!type.isRecord()) {
            return new PersonalFields("", List.of());
        }
        List<String> sealed = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(PersonalData.class))
                .map(RecordComponent::getName)
                .toList();
        if (sealed.isEmpty()) {
            return new PersonalFields("", List.of());
        }
        String person = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(PersonId.class))
                .map(RecordComponent::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        type.getName() + " has @PersonalData but no @PersonId: name the person whose key seals it"));
        return new PersonalFields(person, sealed);
    }
}
