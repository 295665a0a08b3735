package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that was run at a terminal: how it ended and what it said. */
record Command(int exitCode, String out, String err) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Plays a folder with `./tremplin load`. */
    static Command load(Path folder, String... more) {
        return await(loading(folder, more));
    }

    /** The same, not waited for. */
    static Running loading(Path folder, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Home.FOLDER.resolve("tremplin").toString(),
                "load",
                folder.toString(),
                "--url",
                Platform.running().url().toString()));
        command.addAll(List.of(more));
        return start(command);
    }

    /** Loads cases into the platform and compares, with `./tremplin kit`; all cases of the kit where none is named. */
    static Command kit(String... cases) {
        List<String> command = new ArrayList<>(List.of(
                Home.FOLDER.resolve("tremplin").toString(),
                "kit",
                "--url",
                Platform.running().url().toString()));
        command.addAll(List.of(cases));
        return await(start(command));
    }

    /** Writes an invented consortium with `./tremplin simulate`. */
    static Command simulate(Path folder, String... settings) {
        List<String> command = new ArrayList<>(
                List.of(Home.FOLDER.resolve("tremplin").toString(), "simulate", "--out", folder.toString()));
        command.addAll(List.of(settings));
        return await(start(command));
    }

    /** Runs one of the scripts beside these tests, with the Node.js that Playwright brings. */
    static Command script(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Browsers.node().toString(), Home.ACCEPTANCE.resolve(name).toString()));
        command.addAll(List.of(arguments));
        Command ended = await(start(command));
        if (ended.exitCode() != 0) {
            throw new AssertionError(name + " failed: " + ended.err());
        }
        return ended;
    }

    static Command await(Running running) {
        try {
            if (!running.process().waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                running.process().descendants().forEach(ProcessHandle::destroyForcibly);
                running.process().destroyForcibly();
                throw new AssertionError("A command did not end within " + LONGEST + ": " + running.said());
            }
            return new Command(running.process().exitValue(), running.said(), running.complained());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Running start(List<String> command) {
        try {
            Path out = Files.createTempFile("tremplin-out", ".txt");
            Path err = Files.createTempFile("tremplin-err", ".txt");
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            Process process = new ProcessBuilder(command)
                    .directory(Home.FOLDER.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            return new Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that still runs. */
    record Running(Process process, Path out, Path err) {

        String said() {
            return text(out);
        }

        String complained() {
            return text(err);
        }

        private static String text(Path file) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
