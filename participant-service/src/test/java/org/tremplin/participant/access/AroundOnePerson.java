package org.tremplin.participant.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tremplin.participant.circle.CircleCommand;
import org.tremplin.participant.circle.CircleCommand.By;
import org.tremplin.participant.pathway.PathwayCommand;
import org.tremplin.platform.commanding.Commands;

/** What the partner that holds a person's file, and another, do around her; said as commands. */
record AroundOnePerson(Commands commands, String id, String holder) {

    private static final String SECOND_PROGRAMME = "thrasos";

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

    void enrolWith(String partner) {
        commands.createIfAbsent(new PathwayCommand.Enrol(
                PathwayCommand.idOf(id, SECOND_PROGRAMME),
                id,
                SECOND_PROGRAMME,
                "c-1",
                partner,
                LocalDate.parse("2018-01-01"),
                List.of()));
    }

    void leave() {
        commands.send(new PathwayCommand.Leave(
                PathwayCommand.idOf(id, SECOND_PROGRAMME), "own-housing", "positive", LocalDate.parse("2018-02-01")));
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
