package org.tremplin.participant.pathway;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.Consortium;
import org.tremplin.participant.pathway.PathwayCommand.Enrol;
import org.tremplin.participant.pathway.PathwayCommand.EnrolAgain;
import org.tremplin.participant.pathway.PathwayCommand.Leave;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.registration.KnownParticipants;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.Written;

/** Takes participants into programmes and lets them leave, for the API and for the pages. */
@Component
public class Enrolment {

    private final Commands commands;
    private final Programmes programmes;
    private final Consortium consortium;
    private final KnownParticipants participants;

    Enrolment(Commands commands, Programmes programmes, Consortium consortium, KnownParticipants participants) {
        this.commands = commands;
        this.programmes = programmes;
        this.consortium = consortium;
        this.participants = participants;
    }

    /** Enrols a participant; {@code created} tells whether that was news. */
    public Written enrol(String participant, String programme, String cohort, String partner, LocalDate on) {
        Template template = programmes.get(programme);
        consortium.mustKnow(partner);
        participants.mustKnow(participant);
        String id = PathwayCommand.idOf(participant, programme);
        Written first = commands.createIfAbsent(
                new Enrol(id, participant, programme, cohort, partner, on, template.stagesReachedBy("enrolled")));
        if (first.created()) {
            return first;
        }
        Written again = commands.send(new EnrolAgain(id, cohort, partner, on));
        return new Written(id, again.version(), again.version() > first.version());
    }

    /** Lets a participant leave a programme with one of its outcomes. */
    public Written leave(String participant, String programme, String outcome, LocalDate on) {
        Template template = programmes.get(programme);
        participants.mustKnow(participant);
        String outcomeClass = template.outcome(outcome)
                .map(Template.Outcome::outcomeClass)
                .orElseThrow(() -> new PathwayRefused.OutcomeUnknown(
                        template.outcomes().stream().map(Template.Outcome::code).toList()));
        return commands.send(new Leave(PathwayCommand.idOf(participant, programme), outcome, outcomeClass, on));
    }
}
