package org.tremplin.participant.pathway;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.Consortium;
import org.tremplin.participant.pathway.PathwayCommand.Enrol;
import org.tremplin.participant.pathway.PathwayCommand.EnrolAgain;
import org.tremplin.participant.pathway.PathwayCommand.Leave;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.registration.KnownParticipants;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.Written;
import org.tremplin.web.Actor;
import org.tremplin.web.NotYourPartner;

/** Takes participants into programmes and lets them leave, for the API and for the pages. */
@Component
public class Enrolment {

    private final Commands commands;
    private final Programmes programmes;
    private final Consortium consortium;
    private final KnownParticipants participants;
    private final Ties ties;

    Enrolment(
            Commands commands,
            Programmes programmes,
            Consortium consortium,
            KnownParticipants participants,
            Ties ties) {
        this.commands = commands;
        this.programmes = programmes;
        this.consortium = consortium;
        this.participants = participants;
        this.ties = ties;
    }

    /** Enrols a participant; {@code created} tells whether that was news. */
    public Written enrol(String participant, String programme, String cohort, String partner, LocalDate on) {
        participants.mustShare(participant, Level.PATHWAY);
        Template template = programmes.get(programme);
        consortium.mustKnow(partner);
        mayAccompany(partner, participant);
        String id = PathwayCommand.idOf(participant, programme);
        Written first = commands.createIfAbsent(
                new Enrol(id, participant, programme, cohort, partner, on, template.stagesReachedBy("enrolled")));
        if (first.created()) {
            return first;
        }
        Written again = commands.send(new EnrolAgain(id, cohort, partner, on));
        return new Written(id, again.version(), again.version() > first.version());
    }

    /**
     * Codes of the partners that may accompany her, as far as the actor may say so. Whoever accompanies her may know everything,
     * so only who holds her file gives that to another, and only to one with which her pathway is shared already: nobody
     * takes it, and nobody is given it unasked.
     */
    public Set<String> companions(String participant) {
        boolean holds = ties.isHeldBy(Actor.current().partner(), participant);
        return ties.byPartner(participant).entrySet().stream()
                .filter(known -> known.getValue().contains(Level.PATHWAY))
                .map(Map.Entry::getKey)
                .filter(partner -> holds || ties.isHeldBy(partner, participant))
                .collect(Collectors.toSet());
    }

    private void mayAccompany(String partner, String participant) {
        if (!companions(participant).contains(partner)) {
            throw partner.equals(Actor.current().partner())
                    ? new PathwayRefused.NotYoursToAccompany()
                    : new NotYourPartner();
        }
    }

    /** Lets a participant leave a programme with one of its outcomes. */
    public Written leave(String participant, String programme, String outcome, LocalDate on) {
        participants.mustShare(participant, Level.PATHWAY);
        Template template = programmes.get(programme);
        String outcomeClass = template.outcome(outcome)
                .map(Template.Outcome::outcomeClass)
                .orElseThrow(() -> new PathwayRefused.OutcomeUnknown(
                        template.outcomes().stream().map(Template.Outcome::code).toList()));
        return commands.send(new Leave(PathwayCommand.idOf(participant, programme), outcome, outcomeClass, on));
    }
}
