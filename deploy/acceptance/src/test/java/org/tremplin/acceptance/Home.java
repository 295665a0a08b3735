package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** The project's folder and what was built in it. */
final class Home {

    static final Path FOLDER = Path.of(System.getProperty("tremplin.home", "../.."))
            .toAbsolutePath()
            .normalize();

    static final Path ACCEPTANCE = FOLDER.resolve("deploy/acceptance");
    static final Path SCENARIO = FOLDER.resolve("deploy/scenarios/connections-2017-2");

    /** Programmes that only the cases of the kit need. */
    static final Path KIT_PROGRAMMES = FOLDER.resolve("deploy/scenarios/kit/programmes");

    private static final List<String> LIBRARIES = List.of("contracts", "platform-web", "platform");
    private static final List<String> PROGRAMS = List.of(
            "deploy/local",
            "deploy/load",
            "deploy/simulator",
            "participant-service",
            "training-service",
            "placement-service",
            "reporting-service",
            "subscription-service",
            "gateway");

    private Home() {}

    /**
     * The script builds what changed since its own last build. Within the build that runs these tests every program was
     * packaged a moment ago, so the script is told, where that is true, and does not build a second time.
     */
    static void tellScriptWhatIsBuilt() {
        FileTime libraries = LIBRARIES.stream()
                .map(Home::newestSource)
                .max(FileTime::compareTo)
                .orElseThrow();
        boolean current = PROGRAMS.stream().allMatch(module -> {
            FileTime jar = jar(module);
            return jar.compareTo(newestSource(module)) >= 0 && jar.compareTo(libraries) >= 0;
        });
        if (current || Boolean.getBoolean("tremplin.as-built")) {
            Stream.of("up", "load", "simulate").forEach(Home::stamp);
        }
    }

    /** Sources that changed after the build began are not built; a whole run has noted when that was. */
    private static void stamp(String build) {
        try {
            Path stamp = Files.createDirectories(FOLDER.resolve("target")).resolve("built-" + build);
            Path begun = stamp.resolveSibling("begun-" + build);
            if (Boolean.getBoolean("tremplin.as-built") && Files.exists(begun)) {
                Files.move(begun, stamp, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.write(stamp, new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime jar(String module) {
        return newest(
                FOLDER.resolve(module).resolve("target"),
                path -> path.toString().endsWith("-0.1.0-SNAPSHOT.jar"));
    }

    private static FileTime newestSource(String module) {
        FileTime pom = newest(FOLDER.resolve(module), path -> path.endsWith("pom.xml"));
        FileTime sources = newest(FOLDER.resolve(module).resolve("src/main"), path -> true);
        return pom.compareTo(sources) > 0 ? pom : sources;
    }

    private static FileTime newest(Path folder, java.util.function.Predicate<Path> which) {
        int depth = folder.endsWith("main") ? Integer.MAX_VALUE : 1;
        if (!Files.isDirectory(folder)) {
            return FileTime.fromMillis(0);
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile)
                    .filter(which)
                    .map(Home::changed)
                    .max(FileTime::compareTo)
                    .orElse(FileTime.fromMillis(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
