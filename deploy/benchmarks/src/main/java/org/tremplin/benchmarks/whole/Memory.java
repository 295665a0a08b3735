package org.tremplin.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tremplin.benchmarks.Benchmark;
import org.tremplin.benchmarks.Contender;
import org.tremplin.benchmarks.Load;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.Sample;
import org.tremplin.benchmarks.Settings;

/**
 * Memory of one part that is resident, its share where it shares some: after the start, and after four callers have
 * registered and enrolled people while fifty users looked.
 */
public final class Memory implements Benchmark {

    /** A word of each part's command line. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("launcher", "-Dtremplin.home=");
        PARTS.put("gateway", "GatewayApplication");
        PARTS.put("participant-service", "ParticipantServiceApplication");
        PARTS.put("training-service", "TrainingServiceApplication");
        PARTS.put("placement-service", "PlacementServiceApplication");
        PARTS.put("reporting-service", "ReportingServiceApplication");
        PARTS.put("subscription-service", "SubscriptionServiceApplication");
        PARTS.put("kafka", "KafkaBrokerProcess");
        PARTS.put("mongo", "MongoStandInProcess");
        PARTS.put("postgres", "postgres");
    }

    private final Deployed platform;
    private final String part;
    private final String state;
    private final Contender.Run before;

    private Memory(Deployed platform, String part, String state, Contender.Run before) {
        this.platform = platform;
        this.part = part;
        this.state = state;
        this.before = before;
    }

    public static List<Benchmark> cases(Place place, Settings settings) throws Exception {
        Deployed platform = Deployed.up();
        Contender.Run nothing = () -> Sample.took(0);
        Contender.Run load = () -> load(platform, settings);
        List<Benchmark> cases = new ArrayList<>();
        PARTS.keySet().forEach(part -> cases.add(new Memory(platform, part, "idle", nothing)));
        for (String part : PARTS.keySet()) {
            boolean first = part.equals(PARTS.keySet().iterator().next());
            cases.add(new Memory(platform, part, "loaded", first ? load : nothing));
        }
        return cases;
    }

    private static Sample load(Deployed platform, Settings settings) throws Exception {
        Newcomers newcomers = new Newcomers(platform);
        newcomers.enrol(newcomers.register());
        Duration during = settings.part().multipliedBy(8);
        Thread users = Thread.ofPlatform().start(() -> {
            try {
                Load.open(50, 50, during, newcomers::enrolled);
            } catch (Exception refused) {
                throw new IllegalStateException(refused);
            }
        });
        Sample sample = Load.closed(4, during, () -> newcomers.enrol(newcomers.register()));
        users.join();
        return sample;
    }

    @Override
    public String name() {
        return "memory: " + part + ", " + state;
    }

    @Override
    public void prepare() throws Exception {
        before.once();
    }

    @Override
    public Contender ours() {
        return new Contender("ours", () -> {
            long kilobytes = 0;
            for (ProcessHandle process : platform.processes().toList()) {
                if (part.equals(partOf(process))) {
                    kilobytes += resident(process);
                }
            }
            return new Sample(kilobytes / 1024.0, Sample.Unit.MEGABYTES, null, 0);
        });
    }

    @Override
    public List<Contender> peers() {
        return List.of();
    }

    private static String partOf(ProcessHandle process) {
        String line = read(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        return PARTS.entrySet().stream()
                .filter(one -> line.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static long resident(ProcessHandle process) {
        return read(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
