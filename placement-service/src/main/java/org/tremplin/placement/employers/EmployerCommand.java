package org.tremplin.placement.employers;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an employer. */
public sealed interface EmployerCommand {

    /**
     * Makes an employer known to the consortium.
     *
     * @param id id derived from the name, see {@link EmployerName#employerId()}
     */
    record JoinEmployer(
            @TargetAggregateIdentifier String id,
            String name,
            @Nullable String sector,
            @Nullable String town) implements EmployerCommand {

        /** The employer of that name. */
        static JoinEmployer of(EmployerName name, @Nullable String sector, @Nullable String town) {
            return new JoinEmployer(name.employerId(), name.text(), sector, town);
        }
    }
}
