package org.tremplin.load.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The marks of one series in the order in which they are to be told: every session as a whole first, then the
 * corrections in the order of the file. Marks that the platform holds already are not told again, and a history that
 * was interrupted goes on where it stopped.
 */
final class MarkHistory {
    /** A row of attendance.csv with the person it means. */
    record Marked(int line, Person person, int session, String mark) {}

    /** Marks of one session, at most one for each participant. */
    record Batch(int session, List<Marked> marks) {}

    private final List<Batch> batches = new ArrayList<>();
    private int unchanged;

    /**
     * @param marks rows in the order of the file
     * @param held mark that the platform holds, by participant's id and session
     */
    MarkHistory(List<Marked> marks, Map<String, Map<Integer, String>> held) {
        var histories = new LinkedHashMap<List<Object>, List<Marked>>();
        for (var mark : marks) {
            histories
                    .computeIfAbsent(List.of(mark.session, mark.person), key -> new ArrayList<>())
                    .add(mark);
        }
        var first = new TreeMap<Integer, List<Marked>>();
        var later = new HashSet<Marked>();
        histories.values().forEach(history -> {
            var toTell =
                    toTell(history, held.getOrDefault(history.getFirst().person.id(), Map.of()));
            unchanged += history.size() - toTell.size();
            if (!toTell.isEmpty()) {
                first.computeIfAbsent(toTell.getFirst().session, key -> new ArrayList<>())
                        .add(toTell.getFirst());
                later.addAll(toTell.subList(1, toTell.size()));
            }
        });
        first.forEach((session, some) -> batches.add(new Batch(session, some)));
        inOrder(marks.stream().filter(later::contains).toList());
    }

    /** What is left of a history after the mark that is held; repetitions of the mark before change nothing. */
    private static List<Marked> toTell(List<Marked> history, Map<Integer, String> held) {
        var current = held.getOrDefault(history.getFirst().session, "unknown");
        var from = 0;
        for (var at = 0; at < history.size(); at++) {
            if (history.get(at).mark.equals(current)) {
                from = at + 1;
            }
        }
        if (from == 0 && !current.equals("unknown")) {
            // Somebody marked it otherwise since: only the file's last word is said, as a correction.
            from = history.size() - 1;
        }
        var toTell = new ArrayList<Marked>();
        for (var mark : history.subList(from, history.size())) {
            if (!mark.mark.equals(current)) {
                toTell.add(mark);
                current = mark.mark;
            }
        }
        return toTell;
    }

    private void inOrder(List<Marked> corrections) {
        var some = new ArrayList<Marked>();
        var people = new HashMap<Person, Integer>();
        for (var correction : corrections) {
            var sameBatch = some.isEmpty() || some.getFirst().session == correction.session;
            if (!sameBatch || people.containsKey(correction.person)) {
                batches.add(new Batch(some.getFirst().session, List.copyOf(some)));
                some.clear();
                people.clear();
            }
            some.add(correction);
            people.put(correction.person, correction.line);
        }
        if (!some.isEmpty()) {
            batches.add(new Batch(some.getFirst().session, List.copyOf(some)));
        }
    }

    /** What is to be told, in order. */
    List<Batch> batches() {
        return batches;
    }

    /** Number of rows that the platform knows already, or that say nothing new. */
    int unchanged() {
        return unchanged;
    }
}
