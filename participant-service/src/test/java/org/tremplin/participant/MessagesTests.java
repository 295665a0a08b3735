package org.tremplin.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    /** What a person's own view says, so in every language on offer there. */
    private static final List<String> HERS = List.of(
            "me.",
            "timeline.",
            "planned.",
            "code.look.",
            "code.seen-in.",
            "code.sex.",
            "code.status.",
            "code.mark.",
            "code.certificate.",
            "code.broken-off-by.",
            "code.contract.",
            "code.reason.",
            "code.category.",
            "code.purpose.",
            "code.decline.",
            "problem.code-not-good",
            "problem.too-many-tries",
            "problem.text-needed",
            "problem.participant-not-found");

    @Test
    void sayEverythingToStaffInBothLanguages() throws IOException {
        assertThat(keys("messages_fr")).isEqualTo(keys("messages"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_de", "messages_pt", "messages_tr", "messages_ar"})
    void sayEverythingOfHerOwnViewInHerLanguage(String file) throws IOException {
        assertThat(keys(file))
                .isEqualTo(keys("messages").stream()
                        .filter(key -> HERS.stream().anyMatch(key::startsWith))
                        .collect(Collectors.toSet()));
        assertThat(read(file).values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
    }

    private static Set<String> keys(String file) throws IOException {
        return read(file).stringPropertyNames();
    }

    private static Properties read(String file) throws IOException {
        Properties messages = new Properties();
        try (var reader = new InputStreamReader(
                MessagesTests.class.getResourceAsStream("/" + file + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
