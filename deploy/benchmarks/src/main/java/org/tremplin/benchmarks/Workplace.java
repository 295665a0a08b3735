package org.tremplin.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tremplin.local.BootApplication;

/**
 * A Java process with the class path of a service, behind which that of the benchmarks stands.
 *
 * @param mainClass the service's own
 */
record Workplace(String mainClass, List<Path> classPath) {

    static final String MAIN_CLASS = "tremplin.bench.application";

    /** The service as it was packaged, unpacked into a folder. */
    static Workplace of(Path home, String service, Path folder) {
        BootApplication packaged = BootApplication.unpack(
                home.resolve(service).resolve("target/" + service + "-0.1.0-SNAPSHOT.jar"),
                service,
                folder.resolve("programs"));
        List<Path> all = new ArrayList<>(packaged.classPath());
        Set<String> there =
                all.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toCollection(HashSet::new));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> there.add(jar.getFileName().toString()))
                .forEach(all::add);
        return new Workplace(packaged.mainClass(), all);
    }

    /** Without a service. */
    static Workplace alone() {
        return new Workplace(
                "",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
    }

    Process start(Class<?> main, List<String> words, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Dlogback.configurationFile=tremplin-local-logback.xml",
                "-Dtremplin.home=" + System.getProperty("tremplin.home", "."),
                "-D" + MAIN_CLASS + "=" + mainClass));
        String more = System.getenv("TREMPLIN_BENCH_JAVA_OPTIONS");
        if (more != null) {
            command.addAll(List.of(more.split(" ")));
        }
        command.add(main.getName());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        builder.environment().put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        builder.environment()
                .put(
                        "CLASSPATH",
                        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return builder.start();
    }
}
