package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script notes of what is built, with a Maven that only writes down how it finds things. */
class WholeRunTests {

    private static final Path SCRIPT =
            Path.of("..", "..", "tremplin").toAbsolutePath().normalize();

    @TempDir
    Path project;

    @BeforeEach
    void standIns() throws IOException {
        Files.copy(SCRIPT, project.resolve("tremplin"));
        program("chromium", "");
        program("mvn", """
                echo "$@" > said
                ls target > found
                exit ${RESULT:-0}
                """);
        Files.createDirectories(project.resolve("target"));
        Files.writeString(project.resolve("target/built-up"), "");
    }

    @Test
    void takesNothingForBuiltWhileAWholeRunIsOnItsWay() throws Exception {
        assertThat(test("0")).isZero();
        assertThat(project.resolve("found")).content().contains("begun-up").doesNotContain("built-up");
        assertThat(project.resolve("said")).content().contains("-Dtremplin.as-built=true");
    }

    @Test
    void takesNothingForBuiltByARunThatFailed() throws Exception {
        assertThat(test("1")).isEqualTo(1);
        assertThat(project.resolve("target/built-up")).doesNotExist();
    }

    @Test
    void leavesWhatIsBuiltAloneWhereOnlyAPartIsTested() throws Exception {
        assertThat(test("0", "-pl", "platform")).isZero();
        assertThat(project.resolve("target/built-up")).exists();
        assertThat(project.resolve("said")).content().doesNotContain("as-built");
    }

    private int test(String result, String... more) throws Exception {
        ProcessBuilder script =
                new ProcessBuilder("bash", project.resolve("tremplin").toString(), "test");
        script.command().addAll(List.of(more));
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("RESULT", result);
        script.environment()
                .merge("PATH", project.resolve("bin").toString(), (path, first) -> first + File.pathSeparator + path);
        Process process = script.redirectErrorStream(true)
                .redirectOutput(project.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void program(String name, String body) throws IOException {
        Path program = Files.createDirectories(project.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + body);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
