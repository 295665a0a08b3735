package org.tremplin.benchmarks.append;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** Makes records like one of a type that is not on the compiler's class path: all of its values but some. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record RecordLike(String[] names, Object[] values, Constructor<?> constructor) {

    static RecordLike of(Object example) throws ReflectiveOperationException {
        RecordComponent[] components = example.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            components[i].getAccessor().setAccessible(true);
            values[i] = components[i].getAccessor().invoke(example);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = example.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new RecordLike(
                Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new), values, constructor);
    }

    Object with(Map<String, Object> others) {
        Object[] all = values.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = others.getOrDefault(names[i], all[i]);
        }
        try {
            return constructor.newInstance(all);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
