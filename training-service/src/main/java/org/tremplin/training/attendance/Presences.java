package org.tremplin.training.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was at which session of one series, as far as anybody has said. */
class Presences {

    /** What stands for one participant at one session, and in which other series she made it up if she did. */
    record Presence(
            Mark mark,
            @Nullable Integer minutes,
            LocalDate on,
            @Nullable String madeUpIn) {

        static Presence marked(Mark mark, @Nullable Integer minutes, LocalDate on) {
            return new Presence(mark, minutes, on, null);
        }

        static Presence madeUp(String madeUpIn, LocalDate on) {
            return new Presence(Mark.PRESENT, null, on, madeUpIn);
        }

        boolean madeUpAs(String series, LocalDate day) {
            return series.equals(madeUpIn) && on.equals(day);
        }

        /** Whether this mark says nothing new: that a session made up was missed is known, and how counts no more. */
        boolean agreesWith(Mark said, @Nullable Integer saidMinutes) {
            if (madeUpIn != null) {
                return said == Mark.ABSENT || said == Mark.EXCUSED;
            }
            return said == mark && (saidMinutes == null || saidMinutes.equals(minutes));
        }
    }

    private final Map<String, Map<Integer, Presence>> byParticipant = new HashMap<>();

    @Nullable
    Presence of(String participant, int session) {
        return all(participant).get(session);
    }

    /** Lets this stand from now on; a mark taken back to unknown leaves nothing standing. */
    void put(String participant, int session, Presence presence) {
        Map<Integer, Presence> hers = byParticipant.computeIfAbsent(participant, it -> new HashMap<>());
        if (presence.mark() == Mark.UNKNOWN) {
            hers.remove(session);
        } else {
            hers.put(session, presence);
        }
    }

    boolean anyAt(int session) {
        return byParticipant.values().stream().anyMatch(it -> it.containsKey(session));
    }

    /** Everybody who was ever marked, in a stable order. */
    Set<String> participants() {
        return new TreeSet<>(byParticipant.keySet());
    }

    AttendanceRate rate(String participant, AttendancePolicy policy, Set<Integer> cancelled) {
        Map<Integer, Mark> marks = all(participant).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().mark()));
        return policy.rate(marks, cancelled);
    }

    /** The day of the session that made it so many attended, by date; never before the given day. */
    LocalDate attendedSince(
            String participant, int count, LocalDate notBefore, AttendancePolicy policy, Set<Integer> cancelled) {
        List<LocalDate> days = all(participant).entrySet().stream()
                .filter(it -> !cancelled.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .filter(it -> policy.countsAsAttended(it.mark()))
                .map(Presence::on)
                .sorted()
                .limit(count)
                .toList();
        return days.isEmpty() || days.getLast().isBefore(notBefore) ? notBefore : days.getLast();
    }

    private Map<Integer, Presence> all(String participant) {
        return byParticipant.getOrDefault(participant, Map.of());
    }
}
