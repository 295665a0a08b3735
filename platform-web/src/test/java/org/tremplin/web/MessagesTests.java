package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    private static Properties read(String file) throws IOException {
        Properties messages = new Properties();
        try (var reader =
                new InputStreamReader(MessagesTests.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(read("web-messages_fr.properties").stringPropertyNames())
                .isEqualTo(read("web-messages.properties").stringPropertyNames());
    }

    /** The frame around a person's own view, and what may go wrong there; the rest is for staff. */
    @ParameterizedTest
    @ValueSource(strings = {"pt", "tr", "ar"})
    void saysTheSameInEveryLanguageOfTheirOwnView(String language) throws IOException {
        Set<String> keys = read("web-messages_de.properties").stringPropertyNames();

        assertThat(read("web-messages_" + language + ".properties").stringPropertyNames())
                .isEqualTo(keys);
        assertThat(read("web-messages.properties").stringPropertyNames()).containsAll(keys);
        assertThat(keys)
                .containsAll(read("web-messages.properties").stringPropertyNames().stream()
                        .filter(key -> key.startsWith("toast.")
                                || key.startsWith("alert.")
                                || key.startsWith("pager.")
                                || key.startsWith("code.role."))
                        .toList());
    }

    @Test
    void writesAToastInAsciiWithItsUndo() {
        assertThat(Toast.of("Présence notée")).isEqualTo("{\"toast\":{\"text\":\"Pr\\u00E9sence not\\u00E9e\"}}");
        assertThat(Toast.of("x", "/training/1", java.util.Map.of("mark", "late"), "#row-1"))
                .contains("\"undo\":\"/training/1\"", "\"values\":{\"mark\":\"late\"}", "\"target\":\"#row-1\"");
    }
}
