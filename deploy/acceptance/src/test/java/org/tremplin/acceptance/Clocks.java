package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clocks that can be set wrong for one process: a small library, compiled here, stands between a process and the system's
 * clock. Nothing in the platform knows of it. Where there is no C compiler, drills of clocks cannot be run and say so.
 */
final class Clocks {

    private static final Path SOURCE = Home.ACCEPTANCE.resolve("src/test/native/clock.c");
    private static final Path LIBRARY = Home.ACCEPTANCE.resolve("target/clock.so");
    private static final Path FOLDER = Home.ACCEPTANCE.resolve("target/clocks");

    private static @Nullable Clocks current;

    private Clocks() {}

    /** The clocks of the running platform, which is started anew with them when it has none. */
    static synchronized Clocks running() {
        if (current == null) {
            compile();
            Platform platform = Platform.running();
            platform.stop();
            platform.upWith(Map.of("LD_PRELOAD", LIBRARY.toString(), "TREMPLIN_CLOCKS", FOLDER.toString()));
            current = new Clocks();
        }
        return current;
    }

    /** Sets the clock of a part so far ahead of the right time, or behind. */
    void set(String part, Duration ahead) {
        try {
            Files.writeString(
                    FOLDER.resolve(Long.toString(Platform.running().parts().pid(part))),
                    Long.toString(ahead.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile() {
        List<String> command =
                List.of("cc", "-shared", "-fPIC", "-O1", "-o", LIBRARY.toString(), SOURCE.toString(), "-ldl");
        try {
            Files.createDirectories(FOLDER);
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("The library that sets clocks cannot be compiled");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Drills of clocks need a C compiler (cc)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
