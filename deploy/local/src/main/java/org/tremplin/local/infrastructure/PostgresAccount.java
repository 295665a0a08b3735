package org.tremplin.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that PostgreSQL runs as: it refuses root, so root runs it in a user namespace without rights, or, where
 * the machine allows none (most containers), as `nobody`.
 */
final class PostgresAccount {

    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    private static volatile @Nullable List<String> prefix;

    private PostgresAccount() {}

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** The command as the account may run it. */
    static List<String> command(String... words) {
        List<String> whole = new ArrayList<>(prefix());
        whole.addAll(List.of(words));
        return whole;
    }

    /** Lets the account own the folder, which must exist. */
    static void own(Path folder) {
        if (prefix() != AS_NOBODY) {
            return;
        }
        if (run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()) != 0
                || run(command("test", "-w", folder.toString()).toArray(String[]::new)) != 0) {
            throw new InfrastructureUnavailable(
                    "PostgreSQL refuses to run as root, and the account nobody cannot reach " + folder
                            + "; give a data folder that every user can reach, or run as an ordinary user.");
        }
    }

    private static List<String> prefix() {
        List<String> known = prefix;
        if (known == null) {
            known = choose();
            prefix = known;
        }
        return known;
    }

    private static List<String> choose() {
        if (!isRoot()) {
            return List.of();
        }
        return run("unshare", "--user", "true") == 0 ? NAMESPACE : AS_NOBODY;
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
