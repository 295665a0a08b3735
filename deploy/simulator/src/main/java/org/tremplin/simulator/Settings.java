package org.tremplin.simulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.world.Consortium;
import org.tremplin.simulator.world.Rates;

/**
 * What the command line asks for.
 *
 * @param consortium what is to be made
 * @param out folder to write to
 * @param play words for the loader, null where nothing is to be played
 */
record Settings(
        Consortium.Plan consortium, Path out, @Nullable List<String> play) {
    static final String USE = """
            Use: simulate --seed N --participants N --years N --partners N --programmes CODE,CODE --out FOLDER
                          [--from YYYY-MM] [--rates project|cohort] [--play [--url URL] [--rate N] [--alone]]

            Invents a consortium and writes what it records, month by month, as folders that `load` plays, and beside
            them expected.json: the figures that must come out, counted from the same facts by the programmes' rules.
            The same settings give the same bytes, everywhere. Nobody in it exists.

              --seed N            which consortium (1)
              --participants N    people who are registered, 1 to 1000000 (100)
              --years N           how long it is watched, 1 to 10 (2)
              --partners N        partner organisations, 1 to 99 (4)
              --programmes LIST   of connections, loir-et-cher, migrantech, conex, thrasos (connections)
              --from YYYY-MM      first month (the January that lies so many years back from 2025)
              --rates NAME        of Connections: project (270 registered, 153, 102, 65, 15) or cohort (74, 33, 22)
              --out FOLDER        must not exist yet, or be empty
              --play              load it into a running platform and compare the figures
              --url URL           the platform (http://127.0.0.1:8080)
              --rate N            at most N writes a second (as many as the platform takes)
              --alone             the platform holds nothing else: compare the figures of whole programmes too

            Exit code: 0 written, and all figures right where it was played, 1 stopped on the way, 2 wrong use,
            3 some figures differ.\
            """;

    private static final Set<String> WITH_VALUE = Set.of(
            "--seed",
            "--participants",
            "--years",
            "--partners",
            "--programmes",
            "--from",
            "--rates",
            "--out",
            "--url",
            "--rate");
    private static final Set<String> ALONE = Set.of("--play", "--alone");
    private static final Set<String> ONLY_WITH_PLAY = Set.of("--url", "--rate", "--alone");
    private static final int LAST_YEAR = 2025;

    /** The settings make no sense; the message says why. */
    static final class WrongUse extends Exception {
        WrongUse(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static Settings of(List<String> words, LocalDate today) throws WrongUse {
        var given = given(words);
        var years = number(given, "--years", 2, 1, 10);
        var from = from(given.get("--from"), years);
        if (from.plusYears(years).atDay(1).isAfter(today)) {
            throw new WrongUse("The consortium would reach into the future: %d years from %s on end after today."
                    .formatted(years, from));
        }
        var plan = new Consortium.Plan(
                seed(given.getOrDefault("--seed", "1")),
                number(given, "--participants", 100, 1, 1_000_000),
                number(given, "--partners", 4, 1, 99),
                programmes(given.getOrDefault("--programmes", "connections")),
                from,
                from.plusYears(years),
                rates(given.getOrDefault("--rates", "project")));
        var out = given.get("--out");
        if (out == null) {
            throw new WrongUse("Where to? Give a folder with --out.");
        }
        return new Settings(plan, Path.of(out), play(given));
    }

    private static Map<String, String> given(List<String> words) throws WrongUse {
        var rest = new ArrayDeque<>(words);
        var given = new LinkedHashMap<String, String>();
        while (!rest.isEmpty()) {
            var word = rest.pop();
            if (!WITH_VALUE.contains(word) && !ALONE.contains(word)) {
                throw new WrongUse("There is no option %s.".formatted(word));
            }
            if (WITH_VALUE.contains(word) && (rest.isEmpty() || rest.peek().startsWith("--"))) {
                throw new WrongUse("The option %s needs a value.".formatted(word));
            }
            if (given.put(word, ALONE.contains(word) ? "" : rest.pop()) != null) {
                throw new WrongUse("The option %s is given twice.".formatted(word));
            }
        }
        return given;
    }

    private static @Nullable List<String> play(Map<String, String> given) throws WrongUse {
        var words = new ArrayList<String>();
        for (var option : given.keySet()) {
            if (ONLY_WITH_PLAY.contains(option)) {
                if (!given.containsKey("--play")) {
                    throw new WrongUse("The option %s needs --play.".formatted(option));
                }
                words.add(option);
                if (WITH_VALUE.contains(option)) {
                    words.add(given.getOrDefault(option, ""));
                }
            }
        }
        return given.containsKey("--play") ? List.copyOf(words) : null;
    }

    private static int number(Map<String, String> given, String option, int otherwise, int low, int high)
            throws WrongUse {
        var text = given.get(option);
        if (text == null) {
            return otherwise;
        }
        var number = text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
        if (number < low || number > high) {
            throw new WrongUse("%s must be a whole number from %d to %d.".formatted(option, low, high));
        }
        return number;
    }

    private static long seed(String text) throws WrongUse {
        if (!text.matches("[0-9]{1,9}")) {
            throw new WrongUse("--seed must be a whole number from 0 to 999999999.");
        }
        return Long.parseLong(text);
    }

    private static YearMonth from(@Nullable String text, int years) throws WrongUse {
        if (text == null) {
            return YearMonth.of(LAST_YEAR - years, 1);
        }
        if (!text.matches("(19[5-9][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])")) {
            throw new WrongUse("--from must be a month, written YYYY-MM.");
        }
        return YearMonth.parse(text);
    }

    private static List<String> programmes(String text) throws WrongUse {
        var codes = List.of(text.split(",", -1));
        for (var code : codes) {
            if (!Consortium.PROGRAMMES.contains(code)) {
                throw new WrongUse(
                        "--programmes: '%s' is none of %s.".formatted(code, String.join(", ", Consortium.PROGRAMMES)));
            }
        }
        if (Set.copyOf(codes).size() < codes.size()) {
            throw new WrongUse("--programmes names a programme twice.");
        }
        return codes;
    }

    private static Rates rates(String name) throws WrongUse {
        return switch (name) {
            case "project" -> Rates.PROJECT;
            case "cohort" -> Rates.COHORT;
            default -> throw new WrongUse("--rates must be project or cohort.");
        };
    }
}
