package org.tremplin.training.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tremplin.web.Refusal;

/**
 * What became of the marks of one call.
 *
 * @param accepted marks that changed something
 * @param unchanged marks that stood already
 * @param refused marks that a rule said no to, each with its participant
 * @param rates where each participant stands whose mark was not refused
 */
public record Marked(int accepted, int unchanged, List<Refused> refused, Map<String, AttendanceRate> rates) {

    /** One mark that was refused. */
    public record Refused(String participant, Refusal refusal) {}

    /** Keeps its own copy. */
    public Marked {
        refused = List.copyOf(refused);
        rates = Map.copyOf(rates);
    }

    static class Tally {
        private int accepted;
        private int unchanged;
        private final List<Refused> refused = new ArrayList<>();
        private final Map<String, AttendanceRate> rates = new HashMap<>();

        void count(String participant, boolean changed, AttendanceRate rate) {
            rates.put(participant, rate);
            if (changed) {
                accepted++;
            } else {
                unchanged++;
            }
        }

        void refuse(String participant, Refusal refusal) {
            refused.add(new Refused(participant, refusal));
        }

        Marked total() {
            return new Marked(accepted, unchanged, refused, rates);
        }
    }
}
