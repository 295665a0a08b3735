package org.tremplin.participant.circle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.circle.CircleCommand.By;
import org.tremplin.participant.circle.CircleCommand.PlanStep;
import org.tremplin.participant.circle.events.StepPlanned;
import org.tremplin.platform.commanding.IdempotencyKeyReused;

/**
 * A planned step and how it ended.
 *
 * @param outcome done or given-up, null while it is open
 */
record Step(StepPlanned planned, @Nullable String outcome) implements Tie {

    @Override
    public String partner() {
        return planned.partner();
    }

    /** A partner's own plan opens nothing; otherwise it could keep her file open to itself. */
    @Override
    public Shared opens() {
        boolean shared = !planned.partner().equals(planned.plannedBy());
        return shared && outcome == null ? Shared.PATHWAY : Shared.NOTHING;
    }

    void requireSame(PlanStep again) {
        boolean same = planned.plannedBy().equals(again.by().partner())
                && planned.partner().equals(again.partner())
                && planned.kind().equals(again.kind())
                && planned.due().equals(again.due())
                && Objects.equals(planned.note(), again.note());
        if (!same) {
            throw new IdempotencyKeyReused();
        }
    }

    /** Whether ending it so is news. */
    boolean mayEnd(By by, String wanted) {
        if (!by.holds()
                && !by.partner().equals(planned.partner())
                && !by.partner().equals(planned.plannedBy())) {
            throw new CircleRefused.NotYourStep();
        }
        if (outcome != null && !outcome.equals(wanted)) {
            throw new CircleRefused.StepOver();
        }
        return outcome == null;
    }
}
