package org.tremplin.placement.work;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.tremplin.placement.work.JobCommand.ObtainJob;
import org.tremplin.placement.work.WorkRefused.FixedTermWithoutMonths;
import org.tremplin.placement.work.WorkRefused.MonthsWithoutFixedTerm;
import org.tremplin.placement.work.WorkRefused.UnknownContract;
import org.tremplin.placement.work.events.JobEvent;
import org.tremplin.placement.work.events.JobObtained;

/** A job that a participant obtained. */
@AggregateRoot(type = "job")
class Job {

    @AggregateIdentifier
    private @Nullable String id;

    Job() {}

    @CommandHandler
    Job(ObtainJob command) {
        apply(new JobObtained(
                command.participant(),
                command.programme(),
                command.cohort(),
                command.id(),
                command.employer(),
                command.rome(),
                command.start(),
                command.contract(),
                command.months(),
                command.lastingMonths(),
                contractOf(command).isLasting(command.months(), command.lastingMonths())));
    }

    @EventSourcingHandler
    void evolve(JobEvent event) {
        switch (event) {
            case JobObtained obtained -> id = obtained.job();
        }
    }

    private static Contract contractOf(ObtainJob command) {
        Contract contract = Contract.of(command.contract());
        if (contract == null) {
            throw new UnknownContract();
        }
        if (contract == Contract.FIXED_TERM && command.months() == null) {
            throw new FixedTermWithoutMonths();
        }
        if (contract != Contract.FIXED_TERM && command.months() != null) {
            throw new MonthsWithoutFixedTerm();
        }
        return contract;
    }
}
