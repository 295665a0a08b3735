package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTests {

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(read("messages_fr.properties").stringPropertyNames())
                .isEqualTo(read("messages.properties").stringPropertyNames());
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
