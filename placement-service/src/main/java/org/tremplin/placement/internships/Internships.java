package org.tremplin.placement.internships;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.tremplin.placement.internships.Budget.Stay;
import org.tremplin.placement.internships.Internship.Ending;
import org.tremplin.placement.internships.InternshipRefused.DayTooLong;
import org.tremplin.placement.internships.InternshipRefused.InternshipBudgetExceeded;
import org.tremplin.placement.internships.InternshipsCommand.AgreeInternship;
import org.tremplin.placement.internships.InternshipsCommand.BreakOffInternship;
import org.tremplin.placement.internships.InternshipsCommand.CompleteInternship;
import org.tremplin.placement.internships.InternshipsCommand.Limits;
import org.tremplin.placement.internships.InternshipsCommand.LogHours;
import org.tremplin.placement.internships.InternshipsCommand.StartInternship;
import org.tremplin.placement.internships.InternshipsCommand.Terms;
import org.tremplin.placement.internships.events.InternshipAgreed;
import org.tremplin.placement.internships.events.InternshipBrokenOff;
import org.tremplin.placement.internships.events.InternshipCompleted;
import org.tremplin.placement.internships.events.InternshipHoursLogged;
import org.tremplin.placement.internships.events.InternshipStarted;
import org.tremplin.placement.internships.events.InternshipsEvent;
import org.tremplin.web.NotFound;

/**
 * All internships of one participant in one programme: the boundary within which the programme's hours and months hold,
 * across employers and partners.
 */
@AggregateRoot(type = "internships")
class Internships {

    private static final int DAY = 24 * 60;

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<String, Internship> internships = new LinkedHashMap<>();
    private Limits limits = new Limits(0, 0);

    Internships() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(AgreeInternship command) {
        Terms terms = command.terms();
        Internship known = internships.get(command.internship());
        if (known != null) {
            known.requireSame(terms);
            return false;
        }
        Internship.requireSense(terms);
        new Budget(command.limits(), stays()).admit(terms.start(), terms.end(), terms.plannedMinutes());
        apply(new InternshipAgreed(
                terms.participant(),
                terms.programme(),
                terms.cohort(),
                command.internship(),
                terms.employer(),
                terms.partner(),
                terms.rome(),
                terms.start(),
                terms.end(),
                terms.plannedMinutes(),
                command.limits().minutes(),
                command.limits().months()));
        return true;
    }

    @CommandHandler
    void decide(StartInternship command, Clock clock) {
        Internship internship = find(command.internship());
        if (internship.mayStart(command.on(), LocalDate.now(clock))) {
            Terms terms = internship.terms();
            apply(new InternshipStarted(
                    terms.participant(), terms.programme(), internship.id(), terms.employer(), command.on()));
        }
    }

    @CommandHandler
    void decide(LogHours command, Clock clock) {
        Internship internship = find(command.internship());
        Map<LocalDate, Integer> changes = internship.changes(command.minutes());
        if (changes.isEmpty()) {
            return;
        }
        internship.requireRunning();
        changes.forEach((day, minutes) -> {
            internship.requireWorkable(day, minutes, LocalDate.now(clock));
            requireHoursInDay(internship, day, minutes);
        });
        requireRoom(internship, internship.growth(changes));
        internship
                .lowestGrowthFirst(changes)
                .forEach(day -> log(command.internship(), day, changes.getOrDefault(day, 0)));
    }

    @CommandHandler
    void decide(CompleteInternship command, Clock clock) {
        Internship internship = find(command.internship());
        if (internship.mayEnd(InternshipState.COMPLETED, new Ending(command.on(), null, null), LocalDate.now(clock))) {
            Terms terms = internship.terms();
            int minutes = internship.loggedMinutes();
            apply(new InternshipCompleted(
                    terms.participant(),
                    terms.programme(),
                    internship.id(),
                    terms.employer(),
                    command.on(),
                    minutes,
                    completedMinutes() + minutes));
        }
    }

    @CommandHandler
    void decide(BreakOffInternship command, Clock clock) {
        Internship internship = find(command.internship());
        Ending ending = new Ending(command.on(), command.by(), command.reason());
        if (internship.mayEnd(InternshipState.BROKEN_OFF, ending, LocalDate.now(clock))) {
            Terms terms = internship.terms();
            apply(new InternshipBrokenOff(
                    terms.participant(),
                    terms.programme(),
                    internship.id(),
                    terms.employer(),
                    command.on(),
                    command.by(),
                    command.reason(),
                    internship.loggedMinutes()));
        }
    }

    @EventSourcingHandler
    void evolve(InternshipsEvent event) {
        switch (event) {
            case InternshipAgreed agreed -> {
                id = agreed.participant() + ":" + agreed.programme();
                limits = new Limits(agreed.limitMinutes(), agreed.limitMonths());
                become(Internship.agreed(agreed));
            }
            case InternshipStarted started -> become(find(started.internship()).started(started.on()));
            case InternshipHoursLogged logged ->
                become(find(logged.internship()).logged(logged.day(), logged.minutes()));
            case InternshipCompleted completed ->
                become(find(completed.internship())
                        .ended(InternshipState.COMPLETED, new Ending(completed.on(), null, null)));
            case InternshipBrokenOff broken ->
                become(find(broken.internship())
                        .ended(InternshipState.BROKEN_OFF, new Ending(broken.on(), broken.by(), broken.reason())));
        }
    }

    private void become(Internship internship) {
        internships.put(internship.id(), internship);
    }

    private void log(String id, LocalDate day, int minutes) {
        Internship internship = find(id);
        int growth = minutes - internship.minutesOn(day);
        apply(new InternshipHoursLogged(
                internship.terms().participant(),
                internship.terms().programme(),
                internship.id(),
                day,
                minutes,
                internship.loggedMinutes() + growth,
                budget().loggedMinutes() + growth,
                internship.logged(day, minutes).lastDay()));
    }

    private void requireHoursInDay(Internship internship, LocalDate day, int minutes) {
        int elsewhere = internships.values().stream()
                .filter(other -> !other.id().equals(internship.id()))
                .mapToInt(other -> other.minutesOn(day))
                .sum();
        if (minutes > DAY - elsewhere) {
            throw new DayTooLong(day);
        }
    }

    private void requireRoom(Internship internship, int growth) {
        internship.requireRoom(growth);
        int left = Math.max(0, limits.minutes() - budget().loggedMinutes());
        if (growth > left) {
            throw new InternshipBudgetExceeded(limits.minutes(), left, growth);
        }
    }

    private int completedMinutes() {
        return internships.values().stream()
                .filter(internship -> internship.state() == InternshipState.COMPLETED)
                .mapToInt(Internship::loggedMinutes)
                .sum();
    }

    private Budget budget() {
        return new Budget(limits, stays());
    }

    private List<Stay> stays() {
        return internships.values().stream().map(Internship::stay).toList();
    }

    private Internship find(String internship) {
        Internship found = internships.get(internship);
        if (found == null) {
            throw new NotFound("internship");
        }
        return found;
    }
}
