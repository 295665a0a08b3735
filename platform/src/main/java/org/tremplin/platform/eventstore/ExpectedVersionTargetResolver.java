package org.tremplin.platform.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.tremplin.platform.commanding.CommandContext;
import org.tremplin.platform.commanding.CommandTargets;

/** The command's annotated target, at the version that its metadata expects. */
final class ExpectedVersionTargetResolver implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Long expected =
                command.getMetaData().get(CommandContext.EXPECTED_VERSION) instanceof Long version ? version : null;
        return new VersionedAggregateIdentifier(CommandTargets.of(command.getPayload()), expected);
    }
}
