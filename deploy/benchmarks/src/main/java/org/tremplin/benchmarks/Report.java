package org.tremplin.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.tremplin.benchmarks.Rounds.Outcome;

/** The figures as a table: medians of the rounds, the smallest and the largest in brackets. */
final class Report {

    private static final String HEAD = """
            | Benchmark | Who | Figure | p50 ms | p99 ms | Ours / this | Load |
            |---|---|---:|---:|---:|---:|---:|
            """;

    private Report() {}

    static String head() {
        return HEAD;
    }

    /** One row a contender. The ratio is that of the rounds' pairs: ours and the peer of the same round. */
    static String rows(Outcome outcome) {
        StringBuilder table = new StringBuilder();
        List<Sample> ours = outcome.samples().values().iterator().next();
        outcome.samples()
                .forEach((who, samples) -> table.append("| %s | %s | %s %s | %s | %s | %s | %.1f |%n"
                        .formatted(
                                outcome.name(),
                                who,
                                spread(values(samples, Sample::value)),
                                samples.getFirst().unit().words(),
                                spread(values(samples, one -> one.percentile(50))),
                                spread(values(samples, one -> one.percentile(99))),
                                samples == ours ? "" : spread(ratios(ours, samples)),
                                outcome.load())));
        return table.toString();
    }

    private static List<Double> ratios(List<Sample> ours, List<Sample> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round).value() / theirs.get(round).value());
        }
        return ratios;
    }

    private static List<Double> values(List<Sample> samples, Function<Sample, Double> value) {
        return samples.stream().map(value).filter(Objects::nonNull).toList();
    }

    private static String spread(List<Double> values) {
        if (values.isEmpty()) {
            return "";
        }
        List<Double> sorted = values.stream().sorted().toList();
        return "%s (%s–%s)".formatted(text(median(sorted)), text(sorted.getFirst()), text(sorted.getLast()));
    }

    static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
