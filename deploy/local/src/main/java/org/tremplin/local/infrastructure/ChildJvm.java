package org.tremplin.local.infrastructure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command of a Java process that runs with the JDK of this one. */
public final class ChildJvm {

    private ChildJvm() {}

    public static List<String> command(List<String> options, List<String> mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:-UsePerfData");
        command.addAll(options);
        command.addAll(mainAndArguments);
        return command;
    }

    public static String classPath() {
        return System.getProperty("java.class.path");
    }
}
