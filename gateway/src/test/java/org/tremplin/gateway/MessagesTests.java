package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(read("messages_fr.properties").stringPropertyNames())
                .isEqualTo(read("messages.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pt", "tr", "ar"})
    void letsPeopleInInTheirOwnLanguage(String language) throws IOException {
        assertThat(read("messages_" + language + ".properties").stringPropertyNames())
                .isEqualTo(read("messages.properties").stringPropertyNames().stream()
                        .filter(key -> key.startsWith("enter.")
                                || key.equals("problem.service-unavailable")
                                || key.equals("problem.cross-site-request"))
                        .collect(Collectors.toSet()));
    }

    private static Properties read(String file) throws IOException {
        Properties messages = new Properties();
        try (var reader =
                new InputStreamReader(MessagesTests.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
