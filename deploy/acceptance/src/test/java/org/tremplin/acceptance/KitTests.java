package org.tremplin.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases whose figures were worked out by hand, and an invented consortium whose figures its own counter counts. */
@Order(10)
class KitTests {

    private static final Path KIT = Home.FOLDER.resolve("deploy/scenarios/kit");

    @Test
    void givesTheFiguresOfEveryCase() {
        assertGives(cases());
    }

    @Test
    @Tag("slow")
    void givesTheFiguresOfASimulatedConsortium(@TempDir Path folder) {
        Command simulate = Command.simulate(
                folder,
                "--seed",
                "60",
                "--participants",
                "60",
                "--years",
                "1",
                "--partners",
                "3",
                "--programmes",
                "connections,thrasos");
        assertThat(simulate.exitCode()).as(simulate.out() + simulate.err()).isZero();

        assertGives(List.of(folder.toString()));
    }

    private static void assertGives(List<String> cases) {
        Command kit = Command.kit(cases.toArray(String[]::new));

        assertThat(kit.exitCode()).as(kit.out() + kit.err()).isZero();
        assertThat(kit.out()).contains(cases.size() + " cases in ").doesNotContain("not run");
        kit.out()
                .lines()
                .filter(line -> line.contains(" cases in "))
                .forEach(line -> System.out.println("Kit: " + line));
    }

    private static List<String> cases() {
        File[] cases = KIT.toFile().listFiles(one -> new File(one, "expected.json").exists());
        return Stream.of(requireNonNull(cases)).map(File::getName).sorted().toList();
    }
}
