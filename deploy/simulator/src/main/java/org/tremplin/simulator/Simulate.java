package org.tremplin.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tremplin.load.kit.Kit;
import org.tremplin.simulator.count.Counter;
import org.tremplin.simulator.files.Folders;
import org.tremplin.simulator.world.Consortium;

/** The command {@code simulate}: writes the files of an invented consortium and the figures that must come out. */
public final class Simulate {
    private static final int WRITTEN = 0;
    private static final int STOPPED = 1;
    private static final int WRONG_USE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    Simulate(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Exits with 0 if all went well, 1 if stopped on the way, 2 after wrong use, 3 if some figures differ. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new Simulate(out, err, Clock.systemUTC()).run(List.of(args)));
    }

    int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            out.println(Settings.USE);
            return WRITTEN;
        }
        try {
            var settings = Settings.of(words, LocalDate.now(clock));
            requireEmpty(settings.out());
            write(settings);
            return settings.play() == null ? WRITTEN : play(settings.out(), settings.play());
        } catch (Settings.WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println();
            err.println(Settings.USE);
            return WRONG_USE;
        } catch (IOException e) {
            err.println("The files cannot be written: " + e.getMessage());
            return STOPPED;
        }
    }

    private static void requireEmpty(Path folder) throws IOException, Settings.WrongUse {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new Settings.WrongUse("%s is not empty; give another folder with --out.".formatted(folder));
                }
            }
        } else if (Files.exists(folder)) {
            throw new Settings.WrongUse("%s is no folder.".formatted(folder));
        }
    }

    private void write(Settings settings) throws IOException {
        var begin = System.nanoTime();
        Files.createDirectories(settings.out());
        var plan = settings.consortium();
        var folders = new Folders(settings.out(), plan.from(), plan.until());
        var counter = new Counter();
        new Consortium(plan).tell(life -> {
            folders.write(life);
            counter.count(life);
        });
        folders.finish();
        try (var writer = Files.newBufferedWriter(settings.out().resolve("expected.json"))) {
            counter.write(writer);
        }
        out.printf(
                Locale.ROOT,
                "%d people, %d facts in %.1f s%n",
                counter.people(),
                counter.facts(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }

    private int play(Path folder, List<String> more) {
        var words = new ArrayList<String>();
        words.add(folder.toString());
        words.addAll(more);
        return Kit.run(words, out, err);
    }
}
