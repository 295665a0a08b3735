package org.tremplin.participant.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tremplin.participant.circle.CircleCommand;
import org.tremplin.participant.circle.CircleCommand.By;
import org.tremplin.participant.pathway.PathwayCommand;
import org.tremplin.platform.commanding.Commands;

/** What the partner that holds a person's file, and another, do around her; said as commands. */
record AroundOnePerson(Commands commands, String id, String holder) {

    static final String SECOND_PROGRAMME = "thrasos";

    private static final AtomicInteger DAYS = new AtomicInteger();

    /** A referral and the partner that was asked. */
    record Referral(String id, By receiver) {}

    Referral refer(String partner) {
        String referral = UUID.randomUUID().toString();
        commands.send(new CircleCommand.Refer(circle(), id, referral, holds(), partner, "mobility", null));
        return new Referral(referral, new By(partner, false));
    }

    Referral accept(Referral referral) {
        commands.send(new CircleCommand.AcceptReferral(circle(), referral.id(), referral.receiver()));
        return referral;
    }

    void decline(Referral referral) {
        commands.send(new CircleCommand.DeclineReferral(circle(), referral.id(), referral.receiver(), "no-place"));
    }

    void end(Referral referral) {
        commands.send(new CircleCommand.EndReferral(circle(), referral.id(), referral.receiver()));
    }

    String planStep(String partner) {
        return planStep(holds(), partner);
    }

    void planOwnStep(String partner) {
        planStep(new By(partner, false), partner);
    }

    void endStep(String step) {
        commands.send(new CircleCommand.EndStep(circle(), step, holds(), "done"));
    }

    String consent(String partner, String category) {
        String consent = UUID.randomUUID().toString();
        commands.send(new CircleCommand.GiveConsent(
                circle(), id, consent, "accompaniment", partner, category, "oral", "fr", 1, null));
        return consent;
    }

    void withdraw(String consent) {
        commands.send(new CircleCommand.WithdrawConsent(circle(), consent));
    }

    /** Enrols her with a partner, or again; refused while she is enrolled. */
    void enrolWith(String partner) {
        LocalDate on = nextDay();
        String pathway = PathwayCommand.idOf(id, SECOND_PROGRAMME);
        boolean first = commands.createIfAbsent(
                        new PathwayCommand.Enrol(pathway, id, SECOND_PROGRAMME, "c-" + on, partner, on, List.of()))
                .created();
        if (!first) {
            commands.send(new PathwayCommand.EnrolAgain(pathway, "c-" + on, partner, on));
        }
    }

    void leave() {
        commands.send(new PathwayCommand.Leave(
                PathwayCommand.idOf(id, SECOND_PROGRAMME), "own-housing", "positive", nextDay()));
    }

    /** Nobody comes back before she left. */
    private static LocalDate nextDay() {
        return LocalDate.of(1990, 1, 1).plusDays(DAYS.incrementAndGet());
    }

    private String planStep(By by, String partner) {
        String step = UUID.randomUUID().toString();
        commands.send(new CircleCommand.PlanStep(circle(), id, step, by, partner, "mobility", LocalDate.now(), null));
        return step;
    }

    private String circle() {
        return CircleCommand.idOf(id);
    }

    private By holds() {
        return new By(holder, true);
    }
}
