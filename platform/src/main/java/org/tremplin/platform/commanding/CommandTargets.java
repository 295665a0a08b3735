package org.tremplin.platform.commanding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * To which aggregate a command goes: what it says where it is annotated. The place is looked up once for each type of
 * command; Axon's own resolver looks through all annotations at every command, a tenth of what storing an event costs.
 */
public final class CommandTargets {

    private static final ClassValue<Method> PLACES = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            Method place = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(type.getName() + " does not say to which aggregate it goes"));
            place.setAccessible(true);
            return place;
        }
    };

    private CommandTargets() {}

    /** Id of the aggregate. */
    public static String of(Object command) {
        try {
            return named(command, PLACES.get(command.getClass()).invoke(command));
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalArgumentException(command.getClass().getName() + " cannot be read", unreadable);
        }
    }

    private static String named(Object command, @Nullable Object target) {
        if (target == null) {
            throw new IllegalArgumentException(command.getClass().getName() + " goes to no aggregate");
        }
        return target.toString();
    }
}
