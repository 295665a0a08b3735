package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTests {

    private static final Path SCRIPT =
            Path.of("../../tremplin").toAbsolutePath().normalize();

    @Test
    void answersUnknownCommandWithUsage() throws Exception {
        Answer answer = run("sideways");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("Usage: ./tremplin COMMAND", "There is no command \"sideways\".");
    }

    @Test
    void refusesUnknownOptionBeforeItBuilds() throws Exception {
        Answer answer = run("up", "--prot", "9000");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text())
                .contains("The command up has no option --prot.")
                .doesNotContain("Building");
    }

    @Test
    void explainsItself() throws Exception {
        Answer answer = run("--help");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).contains("--fresh", "load", "verify-log", "test", "down");
    }

    private static Answer run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int exitCode, String text) {}
}
