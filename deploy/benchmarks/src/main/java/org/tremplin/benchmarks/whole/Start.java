package org.tremplin.benchmarks.whole;

import java.util.List;
import org.tremplin.benchmarks.Benchmark;
import org.tremplin.benchmarks.Contender;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.Sample;
import org.tremplin.benchmarks.Settings;

/** From the launcher's first word on an empty folder until everything answers. */
public final class Start implements Benchmark {

    private Start() {}

    public static List<Benchmark> cases(Place place, Settings settings) {
        return List.of(new Start());
    }

    @Override
    public String name() {
        return "start: everything on an empty folder";
    }

    @Override
    public void prepare() {}

    @Override
    public Contender ours() {
        return new Contender("ours", () -> {
            try (Deployed platform = Deployed.up()) {
                return Sample.took(platform.readyAfter().toNanos());
            }
        });
    }

    @Override
    public List<Contender> peers() {
        return List.of();
    }
}
