package org.tremplin.load;

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
import java.util.List;
import org.tremplin.load.files.Scenario;
import org.tremplin.load.play.Api;
import org.tremplin.load.play.LoadStopped;
import org.tremplin.load.play.Player;
import org.tremplin.load.report.Progress;
import org.tremplin.load.report.Report;

/** The command {@code load FOLDER}: checks a folder of CSV files and plays it through the public API. */
public final class Load {
    private static final int ALL_ACCEPTED = 0;
    private static final int STOPPED = 1;
    private static final int WRONG_USE = 2;
    private static final int SOME_REFUSED = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Clock clock;
    private final Duration patience;

    Load(PrintStream out, PrintStream err, boolean terminal, Clock clock, Duration patience) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.patience = patience;
    }

    /** Exits with 0 if all rows were accepted, 1 if stopped on the way, 2 after wrong use, 3 if some were refused. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var load = new Load(out, err, isTerminal(), Clock.systemUTC(), Duration.ofSeconds(60));
        System.exit(load.run(List.of(args)));
    }

    /** Whether standard error, where the progress is shown, is a terminal. */
    private static boolean isTerminal() {
        try {
            var device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            out.println(Options.USE);
            return ALL_ACCEPTED;
        }
        try {
            return run(Options.of(words));
        } catch (Options.WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println();
            err.println(Options.USE);
            return WRONG_USE;
        }
    }

    private int run(Options options) throws Options.WrongUse {
        var scenario = read(options.folder());
        var report = new Report();
        scenario.files()
                .forEach(file -> report.file(file, scenario.refusedRows().getOrDefault(file, 0)));
        report.found(scenario.problems());
        scenario.warnings().forEach(report::warn);
        if (options.allOrNothing() && report.anyProblem()) {
            return nothingSent(report);
        }
        try (var progress = new Progress(err, terminal, scenario.rows().size())) {
            var api = new Api(options.url(), options.client(), options.secret(), patience, options.rate());
            var player = new Player(api, report, progress, clock, patience);
            var playable = player.check(scenario);
            if (options.allOrNothing() && report.anyProblem()) {
                progress.close();
                return nothingSent(report);
            }
            player.play(playable);
        } catch (LoadStopped stopped) {
            report.print(out);
            err.println(stopped.sentence());
            return STOPPED;
        }
        report.print(out);
        return report.anyProblem() ? SOME_REFUSED : ALL_ACCEPTED;
    }

    private Scenario read(Path folder) throws Options.WrongUse {
        if (!Files.isDirectory(folder)) {
            throw new Options.WrongUse("%s is no folder.".formatted(folder));
        }
        try {
            var scenario = Scenario.read(folder, LocalDate.now(clock));
            if (scenario.files().isEmpty()) {
                throw new Options.WrongUse("%s holds none of the files that can be played.".formatted(folder));
            }
            return scenario;
        } catch (IOException e) {
            throw new Options.WrongUse("%s cannot be read.".formatted(folder));
        }
    }

    private int nothingSent(Report report) {
        report.print(out);
        out.println("Nothing was sent: the good rows wait until the others are put right.");
        return SOME_REFUSED;
    }
}
