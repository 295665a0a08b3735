package org.tremplin.participant.pathway;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.pathway.PathwayCommand.Enrol;
import org.tremplin.participant.pathway.PathwayCommand.EnrolAgain;
import org.tremplin.participant.pathway.PathwayCommand.Leave;
import org.tremplin.participant.pathway.PathwayCommand.ReachStage;
import org.tremplin.participant.pathway.PathwayCommand.RetractStage;
import org.tremplin.participant.pathway.events.Enrolled;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.pathway.events.StageConfirmed;
import org.tremplin.participant.pathway.events.StageDoubted;
import org.tremplin.participant.pathway.events.StageReached;
import org.tremplin.participant.pathway.events.StageRetracted;

/** A participant's way through a programme. */
@AggregateRoot(type = "pathway")
class Pathway {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    private String participant;
    private String programme;
    private String cohort;
    private LocalDate enrolledOn;
    private @Nullable LocalDate endedOn;
    private final Stays stays = new Stays();
    private final Set<Exit> exits = new HashSet<>();
    private final StageCauses causes = new StageCauses();

    private record Exit(String outcome, LocalDate on) {}

    @SuppressWarnings("NullAway.Init")
    Pathway() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Pathway(Enrol command) {
        apply(new Enrolled(
                command.participant(), command.programme(), command.cohort(), command.partner(), command.on()));
        for (String stage : command.stages()) {
            apply(new StageReached(
                    command.participant(),
                    command.programme(),
                    command.cohort(),
                    stage,
                    StageReached.ENROLMENT,
                    0,
                    command.on()));
        }
    }

    @CommandHandler
    void decide(EnrolAgain command) {
        if (isRepetition(command)) {
            return;
        }
        if (endedOn == null) {
            throw new PathwayRefused.AlreadyEnrolled(cohort);
        }
        if (command.on().isBefore(endedOn)) {
            throw new PathwayRefused.EnrolledBeforeExit(endedOn);
        }
        apply(new Reentered(participant, programme, command.cohort(), command.partner(), command.on()));
    }

    @CommandHandler
    void decide(ReachStage command) {
        if (causes.isNews(command.stage(), command.cause(), command.position(), true)) {
            String belongsTo = command.cohort() == null ? stays.cohortOn(command.on()) : command.cohort();
            apply(
                    causes.holdAny(command.stage())
                            ? new StageConfirmed(
                                    participant, programme, command.stage(), command.cause(), command.position())
                            : new StageReached(
                                    participant,
                                    programme,
                                    belongsTo,
                                    command.stage(),
                                    command.cause(),
                                    command.position(),
                                    command.on()));
        }
    }

    @CommandHandler
    void decide(RetractStage command) {
        if (causes.isNews(command.stage(), command.cause(), command.position(), false)) {
            apply(
                    causes.holdOtherThan(command.stage(), command.cause())
                            ? new StageDoubted(
                                    participant, programme, command.stage(), command.cause(), command.position())
                            : new StageRetracted(
                                    participant,
                                    programme,
                                    causes.cohortOf(command.stage()),
                                    command.stage(),
                                    command.cause(),
                                    command.position(),
                                    command.reason(),
                                    command.on()));
        }
    }

    @CommandHandler
    void decide(Leave command) {
        if (exits.contains(new Exit(command.outcome(), command.on()))) {
            return;
        }
        if (endedOn != null) {
            throw new PathwayRefused.AlreadyEnded(endedOn);
        }
        if (command.on().isBefore(enrolledOn)) {
            throw new PathwayRefused.EndedBeforeEnrolment(enrolledOn);
        }
        apply(new PathwayEnded(
                participant, programme, cohort, command.outcome(), command.outcomeClass(), command.on()));
    }

    /** Said before, or said of the cohort she is in, or was in until the exit that came after. */
    private boolean isRepetition(EnrolAgain command) {
        boolean sameCohort = command.cohort().equals(cohort);
        return stays.have(command.cohort(), command.on())
                || (sameCohort && (endedOn == null || !command.on().isAfter(endedOn)));
    }

    @EventSourcingHandler
    void evolve(PathwayEvent event) {
        switch (event) {
            case Enrolled enrolled -> {
                id = PathwayCommand.idOf(enrolled.participant(), enrolled.programme());
                participant = enrolled.participant();
                programme = enrolled.programme();
                enter(enrolled.cohort(), enrolled.on());
            }
            case Reentered back -> enter(back.cohort(), back.on());
            case StageReached reached -> {
                causes.came(reached.stage(), reached.cause(), reached.position());
                causes.belongsTo(reached.stage(), reached.cohort());
            }
            case StageConfirmed confirmed -> causes.came(confirmed.stage(), confirmed.cause(), confirmed.position());
            case StageDoubted doubted -> causes.went(doubted.stage(), doubted.cause(), doubted.position());
            case StageRetracted retracted -> causes.went(retracted.stage(), retracted.cause(), retracted.position());
            case PathwayEnded ended -> {
                endedOn = ended.on();
                exits.add(new Exit(ended.outcome(), ended.on()));
            }
        }
    }

    private void enter(String cohort, LocalDate on) {
        this.cohort = cohort;
        enrolledOn = on;
        endedOn = null;
        stays.add(cohort, on);
    }
}
