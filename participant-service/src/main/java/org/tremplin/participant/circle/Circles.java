package org.tremplin.participant.circle;

import org.springframework.stereotype.Component;
import org.tremplin.participant.circle.CircleCommand.By;
import org.tremplin.participant.circle.CircleCommand.GiveConsent;
import org.tremplin.participant.circle.CircleCommand.PlanStep;
import org.tremplin.participant.circle.CircleCommand.Refer;
import org.tremplin.participant.consenttexts.ConsentTexts;
import org.tremplin.participant.consortium.Consortium;
import org.tremplin.participant.registration.KnownParticipants;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;
import org.tremplin.platform.commanding.Answered;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;

/**
 * Changes a participant's circle, for the API and for the pages. Opening her file to a partner needs her pathway; answering
 * and ending need no more than that she is known here, because the circle itself knows whose referral and step it is.
 */
@Component
public class Circles {

    private final Commands commands;
    private final Consortium consortium;
    private final KnownParticipants participants;
    private final ConsentTexts texts;
    private final Ties ties;
    private final Streams streams;

    Circles(
            Commands commands,
            Consortium consortium,
            KnownParticipants participants,
            ConsentTexts texts,
            Ties ties,
            Streams streams) {
        this.commands = commands;
        this.consortium = consortium;
        this.participants = participants;
        this.texts = texts;
        this.ties = ties;
        this.streams = streams;
    }

    /** Asks a partner to accompany her, once for each key. */
    public Written refer(String participant, Wish.Referral wish, IdempotencyKey key) {
        participants.mustShare(participant, Level.PATHWAY);
        consortium.mustKnow(wish.receiver());
        String circle = CircleCommand.idOf(participant);
        return created(
                new Refer(circle, participant, key.id(), by(participant), wish.receiver(), wish.need(), wish.note()),
                key);
    }

    /** Plans a step, once for each key. */
    public Written plan(String participant, Wish.Step wish, IdempotencyKey key) {
        participants.mustShare(participant, Level.PATHWAY);
        By by = by(participant);
        String partner = wish.partner() == null ? by.partner() : wish.partner();
        consortium.mustKnow(partner);
        String circle = CircleCommand.idOf(participant);
        return created(
                new PlanStep(circle, participant, key.id(), by, partner, wish.kind(), wish.due(), wish.note()), key);
    }

    /** Notes a consent, once for each key. */
    public Written consent(String participant, Wish.Consent wish, IdempotencyKey key) {
        participants.mustShare(participant, Level.PATHWAY);
        consortium.mustKnow(wish.partner());
        texts.find(wish.version(), wish.language(), wish.purpose(), wish.category());
        return created(
                new GiveConsent(
                        CircleCommand.idOf(participant),
                        participant,
                        key.id(),
                        wish.purpose(),
                        wish.partner(),
                        wish.category(),
                        wish.how(),
                        wish.language(),
                        wish.version(),
                        wish.until()),
                key);
    }

    /** Takes a referral on. */
    public Written accept(String participant, String referral) {
        requireKnown(participant, "referral");
        String circle = CircleCommand.idOf(participant);
        return changed(new CircleCommand.AcceptReferral(circle, referral, by(participant)), referral);
    }

    /** Says no to a referral. */
    public Written decline(String participant, String referral, Wish.Refusal wish) {
        requireKnown(participant, "referral");
        String circle = CircleCommand.idOf(participant);
        return changed(new CircleCommand.DeclineReferral(circle, referral, by(participant), wish.reason()), referral);
    }

    /** Ends a referral or takes it back. */
    public Written end(String participant, String referral) {
        requireKnown(participant, "referral");
        String circle = CircleCommand.idOf(participant);
        return changed(new CircleCommand.EndReferral(circle, referral, by(participant)), referral);
    }

    /** Ends a step. */
    public Written endStep(String participant, String step, Wish.StepEnd wish) {
        requireKnown(participant, "step");
        String circle = CircleCommand.idOf(participant);
        return changed(new CircleCommand.EndStep(circle, step, by(participant), wish.outcome()), step);
    }

    /** Withdraws a consent; whoever knows her may note it, and she herself. */
    public Written withdraw(String participant, String consent) {
        requireKnown(participant, "consent");
        return changed(new CircleCommand.WithdrawConsent(CircleCommand.idOf(participant), consent), consent);
    }

    private void requireKnown(String participant, String thing) {
        participants.mustShare(participant, Level.EXISTENCE);
        if (!streams.exist(CircleCommand.idOf(participant))) {
            throw new NotFound(thing);
        }
    }

    private By by(String participant) {
        String partner = Actor.current().partner();
        return new By(partner, ties.isHeldBy(partner, participant));
    }

    private Written created(CircleCommand command, IdempotencyKey key) {
        Answered<Boolean> answered = commands.ask(command, Boolean.class);
        return new Written(key.id(), answered.written().version(), answered.answer());
    }

    private Written changed(CircleCommand command, String id) {
        return new Written(id, commands.send(command).version(), false);
    }
}
