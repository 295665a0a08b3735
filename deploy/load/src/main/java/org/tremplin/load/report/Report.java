package org.tremplin.load.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of every row, by file; safe to tell from several threads. */
public final class Report {
    private final Map<String, int[]> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Opens the account of a file, with the rows that were refused when it was read. */
    public synchronized void file(String name, int refusedRows) {
        counts(name)[Kind.REFUSED.ordinal()] += refusedRows;
    }

    /** Adds what was found when the files were read; its rows are counted already. */
    public synchronized void found(List<Problem> found) {
        problems.addAll(found);
    }

    public synchronized void accepted(String file, int rows) {
        counts(file)[Kind.ACCEPTED.ordinal()] += rows;
    }

    public synchronized void unchanged(String file, int rows) {
        counts(file)[Kind.UNCHANGED.ordinal()] += rows;
    }

    public synchronized void refused(Problem problem) {
        counts(problem.file())[Kind.REFUSED.ordinal()]++;
        problems.add(problem);
    }

    public synchronized void warn(String sentence) {
        warnings.add(sentence);
    }

    public synchronized boolean anyProblem() {
        return !problems.isEmpty();
    }

    /** Everything that was refused so far. */
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Prints every problem in the order of the files, the warnings, and one line of figures per file. */
    public synchronized void print(PrintStream out) {
        var order = new ArrayList<>(files.keySet());
        problems.stream()
                .sorted((one, other) -> one.file().equals(other.file())
                        ? one.compareTo(other)
                        : Integer.compare(order.indexOf(one.file()), order.indexOf(other.file())))
                .forEach(out::println);
        warnings.forEach(warning -> out.println("Note: " + warning));
        files.forEach((file, counts) -> out.printf(
                "%-18s %7d accepted %7d unchanged %7d refused%n",
                file,
                counts[Kind.ACCEPTED.ordinal()],
                counts[Kind.UNCHANGED.ordinal()],
                counts[Kind.REFUSED.ordinal()]));
    }

    private int[] counts(String file) {
        return files.computeIfAbsent(file, name -> new int[Kind.values().length]);
    }

    private enum Kind {
        ACCEPTED,
        UNCHANGED,
        REFUSED
    }
}
