package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Clocks that can be set wrong for one process: a small library, compiled here, stands between a process and the system's
 * clock. Nothing in the platform knows of it. Where there is no C compiler, drills of clocks cannot be run and say so.
 */
final class Clocks {

    private static final Path SOURCE = Home.ACCEPTANCE.resolve("src/test/native/clock.c");
    private static final Path LIBRARY = Home.ACCEPTANCE.resolve("target/clock.so");
    private static final Path FOLDER = Home.ACCEPTANCE.resolve("target/clocks");

    private Clocks() {}

    /** Compiles the library and puts it before every part of a platform that is started in this environment. */
    static Clocks prepare(Map<String, String> environment) {
        compile();
        environment.put("LD_PRELOAD", LIBRARY.toString());
        environment.put("TREMPLIN_CLOCKS", FOLDER.toString());
        return new Clocks();
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
