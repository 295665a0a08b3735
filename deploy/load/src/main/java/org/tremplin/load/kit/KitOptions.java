package org.tremplin.load.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param names names of cases, or folders; none for all
 * @param kit folder of the cases
 * @param alone whether the platform holds nothing else
 * @param rate most writes a second, 0 for as many as the platform takes
 */
record KitOptions(List<String> names, String kit, String url, String client, String secret, boolean alone, int rate) {
    static final String USE = """
            Use: kit [NAME or FOLDER ...] [--url URL] [--alone] [--rate N] [--client ID --secret SECRET]

            Loads cases into a running platform and compares its figures with those that each case expects: the cases
            of deploy/scenarios/kit by name, all of them without a name, or folders such as `simulate` writes.

              --url URL           the platform (http://127.0.0.1:8080)
              --alone             the platform holds nothing else: compare the figures of whole programmes too
              --rate N            at most N writes a second (as many as the platform takes)
              --client, --secret  who loads (demo-coordinator, demo)

            Exit code: 0 all figures are right, 1 stopped on the way, 2 wrong use, 3 some figures differ.\
            """;

    /** The command line makes no sense; the message says why. */
    static final class WrongUse extends Exception {
        WrongUse(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static KitOptions of(List<String> words) throws WrongUse {
        var rest = new ArrayDeque<>(words);
        var names = new ArrayList<String>();
        var kit = "deploy/scenarios/kit";
        var url = "http://127.0.0.1:8080";
        var client = "demo-coordinator";
        var secret = "demo";
        var alone = false;
        var rate = 0;
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--kit" -> kit = value(word, rest);
                case "--url" -> url = value(word, rest);
                case "--client" -> client = value(word, rest);
                case "--secret" -> secret = value(word, rest);
                case "--rate" -> rate = rate(value(word, rest));
                case "--alone" -> alone = true;
                default -> names.add(name(word));
            }
        }
        return new KitOptions(List.copyOf(names), kit, url, client, secret, alone, rate);
    }

    private static String name(String word) throws WrongUse {
        if (word.startsWith("-")) {
            throw new WrongUse("There is no option %s.".formatted(word));
        }
        return word;
    }

    private static String value(String option, ArrayDeque<String> rest) throws WrongUse {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new WrongUse("The option %s needs a value.".formatted(option));
        }
        return rest.pop();
    }

    private static int rate(String text) throws WrongUse {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new WrongUse("The rate must be a whole number of writes a second, 1 at least.");
        }
        return Integer.parseInt(text);
    }
}
