package org.tremplin.benchmarks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param names benchmarks; all where empty
 * @param rounds counted rounds
 * @param quick small sizes and short rounds, to see that it runs; its figures mean nothing
 */
public record Settings(List<String> names, int rounds, boolean quick) {

    static final String USE = """
            Use: bench [NAME ...] [--rounds N] [--quick]

            Measures ours against peers, in turns, on the same infrastructure, and prints medians, spreads and ratios.
            Names: %s.

              --rounds N   counted rounds (5)
              --quick      small and short, to see that it runs: the figures mean nothing

            Exit code: 0 measured, 1 stopped on the way, 2 wrong use.\
            """.formatted(String.join(", ", Catalogue.names()));

    private static final int ROUNDS = 5;

    /** The command line makes no sense; the message says why. */
    static final class WrongUse extends Exception {
        private static final long serialVersionUID = 1;

        WrongUse(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static Settings of(List<String> words) throws WrongUse {
        var rest = new ArrayDeque<>(words);
        List<String> names = new ArrayList<>();
        int rounds = ROUNDS;
        boolean quick = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--quick" -> quick = true;
                case "--rounds" -> rounds = number(rest.poll());
                default -> names.add(known(word));
            }
        }
        return new Settings(List.copyOf(names), rounds, quick);
    }

    /** How long one part of a round lasts. */
    public Duration part() {
        return quick ? Duration.ofMillis(500) : Duration.ofSeconds(4);
    }

    private static String known(String name) throws WrongUse {
        if (!Catalogue.names().contains(name)) {
            throw new WrongUse(
                    name.startsWith("-") ? "There is no option " + name + "." : "There is no benchmark " + name + ".");
        }
        return name;
    }

    private static int number(@org.jspecify.annotations.Nullable String text) throws WrongUse {
        if (text == null || !text.matches("[1-9]\\d{0,2}")) {
            throw new WrongUse("How many rounds? Give a number with --rounds.");
        }
        return Integer.parseInt(text);
    }
}
