package org.tremplin.participant.circle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.circle.CircleCommand.By;
import org.tremplin.participant.circle.CircleCommand.Refer;
import org.tremplin.participant.circle.events.Referred;
import org.tremplin.platform.commanding.IdempotencyKeyReused;

/**
 * A referral and what became of it.
 *
 * @param reason why it was declined
 */
record Referral(Referred asked, State state, @Nullable String reason) implements Tie {

    /** How far it has come. */
    enum State {
        WAITING,
        ACCEPTED,
        DECLINED,
        ENDED
    }

    Referral(Referred asked) {
        this(asked, State.WAITING, null);
    }

    Referral now(State state) {
        return new Referral(asked, state, reason);
    }

    Referral declined(String why) {
        return new Referral(asked, State.DECLINED, why);
    }

    @Override
    public String partner() {
        return asked.receiver();
    }

    @Override
    public Shared opens() {
        return switch (state) {
            case WAITING -> Shared.EXISTENCE;
            case ACCEPTED -> Shared.PATHWAY;
            case DECLINED, ENDED -> Shared.NOTHING;
        };
    }

    /** Whether it waits or runs. */
    boolean isOpen() {
        return state == State.WAITING || state == State.ACCEPTED;
    }

    boolean isAskedFor(String receiver, String need) {
        return isOpen() && asked.receiver().equals(receiver) && asked.need().equals(need);
    }

    void requireSame(Refer again) {
        boolean same = asked.partner().equals(again.by().partner())
                && asked.receiver().equals(again.receiver())
                && asked.need().equals(again.need())
                && Objects.equals(asked.note(), again.note());
        if (!same) {
            throw new IdempotencyKeyReused();
        }
    }

    /** Whether accepting is news. */
    boolean mayAccept(By by) {
        requireReceiver(by);
        if (!isOpen()) {
            throw new CircleRefused.ReferralOver();
        }
        return state == State.WAITING;
    }

    /** Whether declining is news. */
    boolean mayDecline(By by, String why) {
        requireReceiver(by);
        if (state == State.ACCEPTED) {
            throw new CircleRefused.ReferralRuns();
        }
        if (state == State.ENDED || (state == State.DECLINED && !why.equals(reason))) {
            throw new CircleRefused.ReferralOver();
        }
        return state == State.WAITING;
    }

    /** Whether ending is news. */
    boolean mayEnd(By by) {
        if (!by.holds()
                && !by.partner().equals(asked.partner())
                && !by.partner().equals(asked.receiver())) {
            throw new CircleRefused.NotYourReferral();
        }
        if (state == State.DECLINED) {
            throw new CircleRefused.ReferralOver();
        }
        return isOpen();
    }

    private void requireReceiver(By by) {
        if (!by.partner().equals(asked.receiver())) {
            throw new CircleRefused.NotAsked();
        }
    }
}
