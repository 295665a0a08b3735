package org.tremplin.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTests {

    @TempDir
    Path folder;

    @Test
    void quotesTheLastErrorAndNoStackTrace() throws IOException {
        assertThat(lastWords("ERROR: first", "FATAL: disk is full", "\tat org.example.Error: x", "shut down"))
                .isEqualTo("FATAL: disk is full");
    }

    @Test
    void quotesTheInnermostMessageOfStructuredLine() throws IOException {
        assertThat(
                        lastWords(
                                "{\"level\":\"ERROR\",\"message\":\"failed\",\"error\":{\"message\":\"no \\\"x\\\"\\nhere\",\"stack_trace\":\"...\"}}"))
                .isEqualTo("no \"x\" here");
    }

    @Test
    void quotesTheLastLineWhereNoneTellsOfAnError() throws IOException {
        assertThat(lastWords("one", "two")).isEqualTo("two");
        assertThat(Log.lastWords(folder.resolve("missing"))).isEqualTo("it ended without a word");
    }

    @Test
    void putsLargeLogAside() throws IOException {
        Path log = folder.resolve("log");
        Files.write(log, new byte[20_000_001]);
        Log.putAsideWhenLarge(log);
        assertThat(log).doesNotExist();
        assertThat(folder.resolve("log.1")).hasSize(20_000_001);
    }

    private String lastWords(String... lines) throws IOException {
        return Log.lastWords(Files.writeString(folder.resolve("log"), String.join("\n", lines)));
    }
}
