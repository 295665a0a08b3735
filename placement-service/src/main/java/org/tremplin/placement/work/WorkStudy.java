package org.tremplin.placement.work;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.tremplin.placement.work.WorkRefused.AlreadyEnded;
import org.tremplin.placement.work.WorkRefused.DayInFuture;
import org.tremplin.placement.work.WorkRefused.DayOutsideContract;
import org.tremplin.placement.work.WorkRefused.UnknownContract;
import org.tremplin.placement.work.WorkRefused.WorkStudyLength;
import org.tremplin.placement.work.WorkStudyCommand.BreakOffWorkStudy;
import org.tremplin.placement.work.WorkStudyCommand.CompleteWorkStudy;
import org.tremplin.placement.work.WorkStudyCommand.StartWorkStudy;
import org.tremplin.placement.work.events.WorkStudyBrokenOff;
import org.tremplin.placement.work.events.WorkStudyCompleted;
import org.tremplin.placement.work.events.WorkStudyEvent;
import org.tremplin.placement.work.events.WorkStudyStarted;

/** A work-study contract, from its first day to its end or break. */
@AggregateRoot(type = "work-study")
class WorkStudy {

    @AggregateIdentifier
    private @Nullable String id;

    private String participant = "";
    private String programme = "";
    private String employer = "";
    private LocalDate start = LocalDate.MIN;
    private LocalDate end = LocalDate.MAX;
    private @Nullable Ending ending;

    /** How it ended: the day and, where it was broken off, by whom and whether in the trial period. */
    private record Ending(LocalDate on, @Nullable String by, boolean trialPeriod) {}

    WorkStudy() {}

    @CommandHandler
    WorkStudy(StartWorkStudy command, Clock clock) {
        Contract contract = Contract.of(command.contract());
        if (contract == null || !contract.isWorkStudy()) {
            throw new UnknownContract();
        }
        if (command.start().isAfter(LocalDate.now(clock))) {
            throw new DayInFuture(command.start());
        }
        requireLength(command);
        apply(new WorkStudyStarted(
                command.participant(),
                command.programme(),
                command.cohort(),
                command.id(),
                command.employer(),
                command.rome(),
                command.start(),
                command.end(),
                command.contract(),
                command.minMonths(),
                command.maxMonths()));
    }

    @CommandHandler
    void decide(CompleteWorkStudy command, Clock clock) {
        if (mayEnd(new Ending(command.on(), null, false), clock)) {
            apply(new WorkStudyCompleted(participant, programme, command.id(), employer, command.on()));
        }
    }

    @CommandHandler
    void decide(BreakOffWorkStudy command, Clock clock) {
        if (mayEnd(new Ending(command.on(), command.by(), command.trialPeriod()), clock)) {
            apply(new WorkStudyBrokenOff(
                    participant, programme, command.id(), employer, command.on(), command.by(), command.trialPeriod()));
        }
    }

    @EventSourcingHandler
    void evolve(WorkStudyEvent event) {
        switch (event) {
            case WorkStudyStarted started -> {
                id = started.workStudy();
                participant = started.participant();
                programme = started.programme();
                employer = started.employer();
                start = started.start();
                end = started.end();
            }
            case WorkStudyCompleted completed -> ending = new Ending(completed.on(), null, false);
            case WorkStudyBrokenOff broken -> ending = new Ending(broken.on(), broken.by(), broken.trialPeriod());
        }
    }

    /** Six months from 1 March end on 31 August. */
    private static void requireLength(StartWorkStudy command) {
        LocalDate earliest = command.start().plusMonths(command.minMonths()).minusDays(1);
        LocalDate latest = command.start().plusMonths(command.maxMonths()).minusDays(1);
        if (command.end().isBefore(earliest) || command.end().isAfter(latest)) {
            throw new WorkStudyLength(command.minMonths(), command.maxMonths(), earliest, latest);
        }
    }

    /** Whether it may end that way; false if it is known to have ended so. */
    private boolean mayEnd(Ending asked, Clock clock) {
        if (asked.equals(ending)) {
            return false;
        }
        if (ending != null) {
            throw new AlreadyEnded(ending.on());
        }
        if (asked.on().isAfter(LocalDate.now(clock))) {
            throw new DayInFuture(asked.on());
        }
        if (asked.on().isBefore(start) || asked.on().isAfter(end)) {
            throw new DayOutsideContract(asked.on(), start, end);
        }
        return true;
    }
}
