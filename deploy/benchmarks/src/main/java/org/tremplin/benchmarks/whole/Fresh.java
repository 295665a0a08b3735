package org.tremplin.benchmarks.whole;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.tremplin.benchmarks.Benchmark;
import org.tremplin.benchmarks.Contender;
import org.tremplin.benchmarks.Load;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.Sample;
import org.tremplin.benchmarks.Settings;

/**
 * From the moment at which an enrolment was acknowledged until the board's funnel shows it, both through the gateway, one
 * enrolment after the other; whoever asks the funnel asks again when she has the answer.
 */
public final class Fresh implements Benchmark {

    private final Newcomers newcomers;
    private final int many;
    private long enrolled;

    private Fresh(Newcomers newcomers, int many) {
        this.newcomers = newcomers;
        this.many = many;
    }

    public static List<Benchmark> cases(Place place, Settings settings) throws Exception {
        return List.of(new Fresh(new Newcomers(Deployed.up()), settings.quick() ? 5 : 40));
    }

    @Override
    public String name() {
        return "fresh: command acknowledged to figure changed";
    }

    @Override
    public void prepare() throws Exception {
        newcomers.enrol(newcomers.register());
        enrolled = 1;
        awaitShown();
    }

    @Override
    public Contender ours() {
        return new Contender("ours", () -> {
            List<String> people = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                people.add(newcomers.register());
            }
            Histogram latencies = Load.histogram();
            for (String person : people) {
                newcomers.enrol(person);
                long acknowledged = System.nanoTime();
                enrolled++;
                awaitShown();
                Load.record(latencies, System.nanoTime() - acknowledged);
            }
            return Sample.median(latencies, 0);
        });
    }

    @Override
    public List<Contender> peers() {
        return List.of();
    }

    private void awaitShown() throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                if (newcomers.enrolled() >= enrolled) {
                    return;
                }
            } catch (IllegalStateException notYet) {
                if (attempt > 1000) {
                    throw notYet;
                }
            }
        }
    }
}
