package org.tremplin.load.kit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tremplin.load.play.Api;
import org.tremplin.load.play.LoadStopped;
import org.tremplin.load.play.Reported;
import org.tremplin.load.report.Progress;

/** The command {@code kit}: loads cases into a running platform and says whether its figures are right. */
public final class Kit {
    private static final int ALL_RIGHT = 0;
    private static final int STOPPED = 1;
    private static final int WRONG_USE = 2;
    private static final int SOME_DIFFER = 3;
    private static final int DIFFERENCES_SHOWN = 50;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Duration patience;

    Kit(PrintStream out, PrintStream err, Clock clock, Duration patience) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.patience = patience;
    }

    /** Exits with 0 if all figures are right, 1 if stopped on the way, 2 after wrong use, 3 if some figures differ. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /** The same for a program of this Java process; answers the exit code. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        return new Kit(out, err, Clock.systemUTC(), Duration.ofSeconds(60)).run(words);
    }

    int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            out.println(KitOptions.USE);
            return ALL_RIGHT;
        }
        try {
            var options = KitOptions.of(words);
            return run(options, cases(options));
        } catch (KitOptions.WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println();
            err.println(KitOptions.USE);
            return WRONG_USE;
        } catch (IOException e) {
            err.println("A case cannot be read: " + e.getMessage());
            return WRONG_USE;
        } catch (LoadStopped stopped) {
            err.println(stopped.sentence());
            return STOPPED;
        }
    }

    private int run(KitOptions options, List<Case> all) throws IOException {
        var api = new Api(options.url(), options.client(), options.secret(), patience, options.rate());
        var cases =
                all.stream().filter(one -> isPossible(one, new Reported(api))).toList();
        try (var progress = new Progress(err, false, 0)) {
            var run = new Run(api, progress, clock, patience);
            var begin = System.nanoTime();
            run.load(cases);
            var differ = false;
            for (var one : cases) {
                var outcome = run.compare(one, options.alone());
                outcome.differences().stream().limit(DIFFERENCES_SHOWN).forEach(out::println);
                out.printf(
                        "%s: %d figures compared, %d differ%n",
                        outcome.name(),
                        outcome.compared(),
                        outcome.differences().size());
                differ |= !outcome.differences().isEmpty();
            }
            out.printf(
                    "%d cases in %d s%n",
                    cases.size(), Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            return differ || cases.size() < all.size() ? SOME_DIFFER : ALL_RIGHT;
        }
    }

    /** A case that needs a programme which is not on offer is named, not passed over in silence. */
    private boolean isPossible(Case one, Reported reported) {
        for (var programme : one.programmes()) {
            if (!reported.offers(programme)) {
                out.printf("%s: not run, the platform does not offer the programme %s%n", one.name(), programme);
                return false;
            }
        }
        return true;
    }

    private static List<Case> cases(KitOptions options) throws IOException, KitOptions.WrongUse {
        var cases = new ArrayList<Case>();
        for (var folder : folders(options)) {
            if (!Case.is(folder)) {
                throw new KitOptions.WrongUse("%s is no case: it holds no expected.json.".formatted(folder));
            }
            cases.add(Case.read(folder));
        }
        return cases;
    }

    private static List<Path> folders(KitOptions options) throws IOException, KitOptions.WrongUse {
        var kit = Path.of(options.kit());
        if (options.names().isEmpty()) {
            if (!Files.isDirectory(kit)) {
                throw new KitOptions.WrongUse("%s is no folder.".formatted(kit));
            }
            try (Stream<Path> entries = Files.list(kit)) {
                return entries.filter(Case::is).sorted().toList();
            }
        }
        return options.names().stream()
                .map(name -> Files.isDirectory(kit.resolve(name)) ? kit.resolve(name) : Path.of(name))
                .toList();
    }
}
