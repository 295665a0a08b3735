package org.tremplin.subscription.delivering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tremplin.subscription.sending.Answer;

/**
 * One event on its way to one subscription, as the delivery log shows it.
 *
 * @param run number of the run that it belongs to; 0 is the live one
 * @param position position of the event in the log
 * @param subject subject of the event
 * @param type type of the event
 * @param state how far it is
 * @param replayed whether it is marked as replayed
 * @param attempts the last attempts, oldest first
 * @param tried how many attempts there were
 * @param nextTry when it is tried next; null where it is not
 */
record Delivery(
        long run,
        long position,
        String subject,
        String type,
        State state,
        boolean replayed,
        List<Attempt> attempts,
        int tried,
        @Nullable Instant nextTry) {

    private static final int KEPT = 20;

    /** How far a delivery is. */
    enum State {
        /** It will be tried, or waits for one before it that concerns the same subject. */
        WAITING,
        /** The sink said so. */
        DELIVERED,
        /** It was tried as often as the schedule says; only whoever asks for it again sets it going. */
        FAILED,
        /** The grant does not cover it any more. */
        WITHHELD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One attempt.
     *
     * @param at when it began
     * @param millis how long it took
     * @param status HTTP status, null where none came
     * @param trouble code that says why none came
     * @param body the first characters of the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attempt(
            Instant at,
            long millis,
            @Nullable Integer status,
            @Nullable String trouble,
            @Nullable String body) {

        static Attempt of(Answer answer) {
            return new Attempt(
                    answer.at(),
                    answer.millis(),
                    answer.status() == 0 ? null : answer.status(),
                    answer.trouble(),
                    answer.body().isEmpty() ? null : answer.body());
        }
    }

    /** The same after one more attempt. */
    Delivery after(Answer answer, State now, @Nullable Instant next) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(Attempt.of(answer));
        return new Delivery(
                run,
                position,
                subject,
                type,
                now,
                replayed,
                all.size() > KEPT ? all.subList(all.size() - KEPT, all.size()) : all,
                tried + 1,
                next);
    }

    /** The same in another state. */
    Delivery become(State now, @Nullable Instant next) {
        return new Delivery(run, position, subject, type, now, replayed, attempts, tried, next);
    }
}
