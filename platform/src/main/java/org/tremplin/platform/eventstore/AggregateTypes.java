package org.tremplin.platform.eventstore;

import java.lang.reflect.Executable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The aggregates of this service: every class below its packages that Axon calls an aggregate root. */
public final class AggregateTypes {

    private final List<? extends Class<?>> classes;
    private final Map<Class<?>, String> nameByCommand = new HashMap<>();

    AggregateTypes(List<String> packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        classes = packages.stream()
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .map(found ->
                        ClassUtils.resolveClassName(java.util.Objects.requireNonNull(found.getBeanClassName()), null))
                .distinct()
                .toList();
        for (Class<?> aggregate : classes) {
            String name = aggregate.getAnnotation(AggregateRoot.class).type();
            commandsOf(aggregate).forEach(command -> nameByCommand.put(command, name));
        }
    }

    List<? extends Class<?>> classes() {
        return classes;
    }

    /** Type name of the aggregate that handles a command, such as {@code series}. */
    public String nameFor(Class<?> command) {
        return nameByCommand.getOrDefault(command, "aggregate");
    }

    private static Stream<Class<?>> commandsOf(Class<?> aggregate) {
        return Stream.<Executable>concat(
                        Stream.of(aggregate.getDeclaredConstructors()), Stream.of(aggregate.getDeclaredMethods()))
                .filter(handler -> handler.isAnnotationPresent(CommandHandler.class))
                .map(handler -> handler.getParameterTypes()[0]);
    }

    /** Names of all aggregate types. */
    public Set<String> names() {
        return Set.copyOf(nameByCommand.values());
    }
}
