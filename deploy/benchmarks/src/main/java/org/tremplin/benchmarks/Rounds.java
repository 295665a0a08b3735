package org.tremplin.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the contenders take turns: one round each for warming up, then rounds that count, every second one backwards. */
public final class Rounds {

    private final int rounds;
    private final RawSamples raw;

    Rounds(int rounds, RawSamples raw) {
        this.rounds = rounds;
        this.raw = raw;
    }

    /** What the counted rounds of a benchmark came to, ours first; sample by sample in the order of the rounds. */
    Outcome of(Benchmark benchmark) throws Exception {
        benchmark.prepare();
        List<Contender> contenders = new ArrayList<>(List.of(benchmark.ours()));
        contenders.addAll(benchmark.peers());
        Map<String, List<Sample>> counted = new LinkedHashMap<>();
        contenders.forEach(one -> counted.put(one.name(), new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (Contender one : round % 2 == 0 ? contenders : contenders.reversed()) {
                Sample sample = one.run().once();
                raw.keep(benchmark.name(), one.name(), round, sample);
                if (round > 0) {
                    counted.computeIfAbsent(one.name(), name -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        benchmark.close();
        return new Outcome(benchmark.name(), Collections.unmodifiableMap(counted), raw.load());
    }

    /**
     * What came of a benchmark.
     *
     * @param samples by contender, ours first
     * @param load average load of the machine at its end
     */
    record Outcome(String name, Map<String, List<Sample>> samples, double load) {}
}
