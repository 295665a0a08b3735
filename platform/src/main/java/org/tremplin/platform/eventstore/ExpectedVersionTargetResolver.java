package org.tremplin.platform.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.tremplin.platform.commanding.CommandContext;

/** The command's annotated target, at the version that its metadata expects. */
final class ExpectedVersionTargetResolver implements CommandTargetResolver {

    private final CommandTargetResolver annotated =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier target = annotated.resolveTarget(command);
        return command.getMetaData().get(CommandContext.EXPECTED_VERSION) instanceof Long expected
                ? new VersionedAggregateIdentifier(target.getIdentifier(), expected)
                : target;
    }
}
