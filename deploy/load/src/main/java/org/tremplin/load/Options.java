package org.tremplin.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param folder folder of CSV files
 * @param url address of the platform
 * @param allOrNothing whether one bad row keeps everything from being sent
 * @param client client of the client-credentials grant
 * @param secret its secret
 * @param rate most writes a second, 0 for as many as the platform takes
 */
record Options(Path folder, String url, boolean allOrNothing, String client, String secret, int rate) {
    static final String USE = """
            Use: load FOLDER [--url URL] [--all-or-nothing] [--client ID --secret SECRET] [--rate N]

            Plays participants.csv, attendance.csv, certificates.csv, placements.csv and exits.csv of a folder
            through the public API. Loading the same folder twice changes nothing.

              --url URL           the platform (http://127.0.0.1:8080)
              --all-or-nothing    send nothing if any row of any file is bad
              --client, --secret  who loads (demo-coordinator, demo)
              --rate N            at most N writes a second (as many as the platform takes)

            Exit code: 0 all accepted, 1 stopped on the way, 3 some rows refused, 2 wrong use.\
            """;

    /** The command line makes no sense; the message says why. */
    static final class WrongUse extends Exception {
        WrongUse(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static Options of(List<String> words) throws WrongUse {
        var rest = new ArrayDeque<>(words);
        @Nullable String folder = null;
        var url = "http://127.0.0.1:8080";
        var allOrNothing = false;
        var client = "demo-coordinator";
        var secret = "demo";
        var rate = 0;
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--url" -> url = value(word, rest);
                case "--client" -> client = value(word, rest);
                case "--secret" -> secret = value(word, rest);
                case "--rate" -> rate = rate(value(word, rest));
                case "--all-or-nothing" -> allOrNothing = true;
                default -> {
                    if (word.startsWith("-")) {
                        throw new WrongUse("There is no option %s.".formatted(word));
                    }
                    if (folder != null) {
                        throw new WrongUse("One folder at a time, please.");
                    }
                    folder = word;
                }
            }
        }
        if (folder == null) {
            throw new WrongUse("Which folder?");
        }
        checkUrl(url);
        return new Options(Path.of(folder), url, allOrNothing, client, secret, rate);
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

    private static void checkUrl(String url) throws WrongUse {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new WrongUse("The URL must look like http://127.0.0.1:8080.");
    }
}
