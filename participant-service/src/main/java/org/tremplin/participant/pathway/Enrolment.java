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
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
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
    private final Access access;

    Enrolment(
            Commands commands,
            Programmes programmes,
            Consortium consortium,
            KnownParticipants participants,
            Access access) {
        this.commands = commands;
        this.programmes = programmes;
        this.consortium = consortium;
        this.participants = participants;
        this.access = access;
    }

    /**
     * Enrols a participant; {@code created} tells whether that was news. Whoever accompanies her may know everything, so that
     * is the partner acted for or the one that registered her: another one is asked by a referral.
     */
    public Written enrol(String participant, String programme, String cohort, String partner, LocalDate on) {
        Template template = programmes.get(programme);
        consortium.mustKnow(partner);
        participants.mustShare(participant, Level.PATHWAY);
        if (!partner.equals(Actor.current().partner()) && !partner.equals(access.registeredBy(participant))) {
            throw new NotYourPartner();
        }
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
        participants.mustShare(participant, Level.PATHWAY);
        String outcomeClass = template.outcome(outcome)
                .map(Template.Outcome::outcomeClass)
                .orElseThrow(() -> new PathwayRefused.OutcomeUnknown(
                        template.outcomes().stream().map(Template.Outcome::code).toList()));
        return commands.send(new Leave(PathwayCommand.idOf(participant, programme), outcome, outcomeClass, on));
    }
}
