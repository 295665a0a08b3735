package org.tremplin.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks every service that keeps an access log whether it is whole, and says so in a sentence each. */
final class VerifyLog {

    static final String COMMAND = "verify-log";

    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int NOT_ASKED = 3;

    private static final List<String> SERVICES = List.of("participants", "training", "placement", "subscriptions");
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final long LOOKS_AGAIN_MILLIS = 500;

    private final PublicApi platform;

    VerifyLog(PublicApi platform) {
        this.platform = platform;
    }

    static VerifyLog of(List<String> arguments) {
        var platform = new PublicApi("http://127.0.0.1:8080", "demo-operator", "demo");
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String option = words.pop();
            if (!List.of("--url", "--client", "--secret").contains(option)) {
                throw new WrongUse("The command " + COMMAND + " has no option " + option + ".");
            }
            if (words.isEmpty()) {
                throw new WrongUse("The option " + option + " needs a value.");
            }
            String value = words.pop();
            platform = switch (option) {
                case "--url" -> new PublicApi(value.replaceAll("/+$", ""), platform.client(), platform.secret());
                case "--client" -> new PublicApi(platform.url(), value, platform.secret());
                default -> new PublicApi(platform.url(), platform.client(), value);
            };
        }
        return new VerifyLog(platform);
    }

    /** The exit code: the worst of what the services say. */
    int run() {
        int worst = WHOLE;
        for (String service : SERVICES) {
            int result = ask(service);
            worst = result == BROKEN || worst == BROKEN ? BROKEN : Math.max(worst, result);
        }
        return worst;
    }

    private int ask(String service) {
        try {
            String answer = verification(service);
            Say.line(service + ": " + sentence(answer));
            return answer.contains("\"intact\":true") ? WHOLE : BROKEN;
        } catch (IOException | IllegalArgumentException unreachable) {
            Say.line(service + ": its access log could not be verified (" + unreachable.getMessage() + ").");
            return NOT_ASKED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_ASKED;
        }
    }

    /** A long log takes the service longer than a request may take. */
    private String verification(String service) throws IOException, InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (true) {
            String answer = platform.get("/api/" + service + "/v1/access-log/verification", platform.token());
            if (!answer.contains("\"running\":true")) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new IOException("no result after " + AT_MOST.toMinutes() + " minutes");
            }
            Thread.sleep(LOOKS_AGAIN_MILLIS);
        }
    }

    static String sentence(String answer) {
        String broken = value(answer, "broken", "\\d+");
        return switch (value(answer, "fault", "\"[a-z-]+\"")) {
            case "" ->
                "the access log is whole: %s entries, compared with %s places seen earlier."
                        .formatted(value(answer, "entries", "\\d+"), value(answer, "anchors", "\\d+"));
            case "entry-changed" -> "BROKEN: entry " + broken + " of the access log is not what was written.";
            case "entry-missing" -> "BROKEN: entry " + broken + " of the access log is missing.";
            case "end-cut" -> "BROKEN: the access log was cut off from entry " + broken + " on.";
            case "rewritten" -> "BROKEN: the access log up to entry " + broken + " was written anew.";
            case "beginning-cut" ->
                "BROKEN: the access log was cut off up to entry " + broken + ", but not for its age.";
            default -> "BROKEN at entry " + broken + " of the access log.";
        };
    }

    private static String value(String answer, String name, String form) {
        Matcher found =
                Pattern.compile("\"" + name + "\"\\s*:\\s*(" + form + ")").matcher(answer);
        return found.find() ? found.group(1).replace("\"", "") : "";
    }
}
