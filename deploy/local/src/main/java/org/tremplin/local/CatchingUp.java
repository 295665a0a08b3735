package org.tremplin.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Waits until the read models, which begin empty at every start, hold again what the services have stored. */
final class CatchingUp {

    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final List<String> SERVICES =
            List.of("participants", "training", "placement", "reporting", "subscriptions");
    private static final Pattern BEHIND = Pattern.compile("\"behind\"\\s*:\\s*(\\d+)");

    private final PublicApi platform;

    CatchingUp(String url) {
        this.platform = new PublicApi(url, "demo-board", "demo");
    }

    /** Returns when nothing is behind; says so when that takes longer than two minutes. */
    void await() throws InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        int calmLooks = 0;
        while (calmLooks < 2) {
            if (System.nanoTime() > end) {
                Say.line("The pages still catch up with what is stored.");
                return;
            }
            calmLooks = behind() == 0 ? calmLooks + 1 : 0;
            Thread.sleep(250);
        }
    }

    /** How many events wait to be shown, -1 while that cannot be told. */
    private long behind() {
        try {
            String token = platform.token();
            long behind = 0;
            for (String service : SERVICES) {
                behind += sum(platform.get("/api/" + service + "/v1/progress", token));
            }
            return behind;
        } catch (IOException e) {
            return -1;
        }
    }

    static long sum(String progress) {
        return BEHIND.matcher(progress)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }
}
