package org.tremplin.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes of a running platform, as the operating system sees them. */
record Parts(ProcessHandle starter) {

    /** A word of each part's command line. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("launcher", "-Dtremplin.home=");
        WORDS.put("gateway", "GatewayApplication");
        WORDS.put("participant-service", "ParticipantServiceApplication");
        WORDS.put("training-service", "TrainingServiceApplication");
        WORDS.put("placement-service", "PlacementServiceApplication");
        WORDS.put("reporting-service", "ReportingServiceApplication");
        WORDS.put("subscription-service", "SubscriptionServiceApplication");
        WORDS.put("kafka", "KafkaBrokerProcess");
        WORDS.put("mongo", "MongoStandInProcess");
        WORDS.put("postgres", "postgres");
    }

    /** Resident memory of each part in kB; PostgreSQL is a family whose shared pages are counted once. */
    Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        WORDS.keySet().forEach(part -> memory.put(part, 0L));
        for (ProcessHandle process : all()) {
            part(process).ifPresent(part -> memory.merge(part, resident(process, part), Long::sum));
        }
        return memory;
    }

    /** Ends the part at once, as a crash would; its process id. */
    long kill(String name) {
        ProcessHandle process = all().stream()
                .filter(one -> part(one).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
        return process.pid();
    }

    private List<ProcessHandle> all() {
        return starter.descendants().toList();
    }

    private static Optional<String> part(ProcessHandle process) {
        String command = read(process, "cmdline");
        return WORDS.keySet().stream()
                .filter(part -> command.contains(WORDS.get(part)))
                .findFirst();
    }

    private static long resident(ProcessHandle process, String part) {
        boolean family = part.equals("postgres");
        return read(process, family ? "smaps_rollup" : "status")
                .lines()
                .filter(line -> line.startsWith(family ? "Pss:" : "VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
