package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        ProcessHandle process =
                of(name).findFirst().orElseThrow(() -> new IllegalStateException(name + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
        return process.pid();
    }

    /** Its process; the first where it is a family. */
    long pid(String name) {
        return of(name).findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"))
                .pid();
    }

    /** Stops the part where it is, with all its processes, until it is thawed. */
    void freeze(String name) {
        signal("STOP", name);
    }

    /** Lets a frozen part go on. */
    void thaw(String name) {
        signal("CONT", name);
    }

    /** Asks the part to end in order, as an operator does. */
    void end(String name) {
        signal(name.equals("postgres") ? "INT" : "TERM", name);
    }

    private void signal(String signal, String name) {
        boolean family = !signal.equals("INT") && !signal.equals("TERM");
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        of(name).limit(family ? Long.MAX_VALUE : 1).forEach(process -> command.add(Long.toString(process.pid())));
        try {
            if (new ProcessBuilder(command).start().waitFor() != 0) {
                throw new IllegalStateException(name + " takes no signal");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which part holds the connection that began at this local port; empty where nobody does. */
    String holderOf(int port) {
        String local = "%04X".formatted(port);
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> text(Path.of(table)).lines())
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(":" + local))
                .map(fields -> "socket:[" + fields[9] + "]")
                .collect(Collectors.toSet());
        return all().stream()
                .filter(process -> open(process).anyMatch(sockets::contains))
                .flatMap(process -> part(process).stream())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> open(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()), "fd");
        String[] numbers = folder.toFile().list();
        return Stream.of(numbers == null ? new String[0] : numbers).map(number -> {
            try {
                return Files.readSymbolicLink(folder.resolve(number)).toString();
            } catch (IOException closed) {
                return "";
            }
        });
    }

    /** What each part takes of the system. */
    Map<String, Usage> usage() {
        Map<String, Long> memory = memory();
        Map<String, Usage> usage = new LinkedHashMap<>();
        memory.forEach((part, kilobytes) -> usage.put(
                part,
                new Usage(
                        kilobytes / 1024,
                        of(part).mapToLong(Parts::threads).sum(),
                        of(part).mapToLong(Parts::descriptors).sum())));
        return usage;
    }

    /** Resident memory in MB, threads, and open files with sockets. */
    record Usage(long megabytes, long threads, long descriptors) {}

    private static long threads(ProcessHandle process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("Threads:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static long descriptors(ProcessHandle process) {
        String[] open =
                Path.of("/proc", Long.toString(process.pid()), "fd").toFile().list();
        return open == null ? 0 : open.length;
    }

    private Stream<ProcessHandle> of(String name) {
        return all().stream()
                .filter(one -> part(one).filter(name::equals).isPresent())
                .sorted(Comparator.comparing(one -> one.info().startInstant().orElse(Instant.MAX)));
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
        return text(Path.of("/proc", Long.toString(process.pid()), file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
