package org.tremplin.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.local.infrastructure.ChildJvm;

/** The data that a new platform shows: one real cohort, played through the public API. */
final class Demonstration {

    private static final String LOADED = "demonstration-loaded";

    private final Path home;
    private final DataFolder data;
    private volatile @Nullable Process loading;
    private volatile boolean stopping;

    Demonstration(Path home, DataFolder data) {
        this.home = home;
        this.data = data;
    }

    /** Loads the data unless this folder has it; what fails is said, and tried again at the next start. */
    void loadOnce(String url) {
        if (data.has(LOADED)) {
            return;
        }
        Path program = home.resolve("deploy/load/target/tremplin-load-0.1.0-SNAPSHOT.jar");
        Path scenario = home.resolve("deploy/scenarios/connections-2017-2");
        Say.line("Loading the demonstration data from " + home.relativize(scenario) + " ...");
        int exitCode = run(program, scenario, url);
        if (exitCode == 0) {
            data.mark(LOADED);
        } else if (!stopping) {
            Say.line("The demonstration data was not loaded completely (exit code " + exitCode
                    + "); the next start tries again.");
        }
    }

    /** Ends a load that has not come to its end. */
    void stop() {
        stopping = true;
        Process running = loading;
        if (running != null) {
            running.destroy();
        }
    }

    private int run(Path program, Path scenario, String url) {
        if (!Files.isRegularFile(program)) {
            throw new Refused("The program " + program + " is missing; build it with `mvn package`.");
        }
        List<String> command = ChildJvm.command(
                List.of("-Xmx128m"), List.of("-jar", program.toString(), scenario.toString(), "--url", url));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put(Leftovers.MARK, data.root().toString());
            Process process = builder.start();
            loading = process;
            return process.waitFor();
        } catch (IOException e) {
            throw new Refused("The demonstration data cannot be loaded: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
