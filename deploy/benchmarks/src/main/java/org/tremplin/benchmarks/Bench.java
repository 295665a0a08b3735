package org.tremplin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tremplin.benchmarks.Settings.WrongUse;

/** The command {@code bench}: starts the infrastructure and lets each benchmark run in a process of its own. */
@SuppressWarnings("SystemOut")
public final class Bench {

    private static final Path HOME = Path.of(System.getProperty("tremplin.home", "."));

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Settings settings;
        try {
            settings = Settings.of(List.of(words));
        } catch (WrongUse wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + Settings.USE);
            System.exit(2);
            return;
        }
        System.exit(measure(settings) ? 0 : 1);
    }

    private static boolean measure(Settings settings) throws Exception {
        Path results = HOME.resolve("target/benchmarks");
        String now = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").format(LocalDateTime.now(ZoneId.systemDefault()));
        StringBuilder table = new StringBuilder(Report.head());
        boolean all = true;
        for (String name : settings.names().isEmpty() ? Catalogue.names() : settings.names()) {
            Path raw = results.resolve(name + "-" + now + ".jsonl");
            all &= measure(name, settings, raw);
            Path rows = Measure.rowsBeside(raw);
            if (Files.exists(rows)) {
                table.append(Files.readString(rows));
                Files.delete(rows);
            }
            System.out.println("Raw samples: " + raw);
        }
        System.out.println("\n" + table);
        return all;
    }

    private static boolean measure(String name, Settings settings, Path raw) throws IOException, InterruptedException {
        String service = Catalogue.of(name).service();
        if (service.isEmpty()) {
            return measure(name, settings, raw, Workplace.alone(), Map.of());
        }
        try (Machine machine = Machine.start()) {
            Place place = machine.place();
            Workplace workplace = Workplace.of(HOME, service, Path.of(place.folder()));
            return measure(name, settings, raw, workplace, place.environment());
        }
    }

    private static boolean measure(
            String name, Settings settings, Path raw, Workplace workplace, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(name, raw.toString(), "--rounds", "" + settings.rounds()));
        if (settings.quick()) {
            words.add("--quick");
        }
        Process process = workplace.start(Measure.class, words, environment);
        boolean ownsPlatform = environment.isEmpty();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(ownsPlatform ? process::destroy : process::destroyForcibly, "end-of-run"));
        return process.waitFor() == 0;
    }
}
