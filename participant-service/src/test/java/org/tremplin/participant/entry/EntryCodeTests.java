package org.tremplin.participant.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodeTests {

    @Test
    void isTenCharactersThatNobodyMixesUp() {
        assertThat(Stream.generate(EntryCode::fresh).limit(500).collect(Collectors.toSet()))
                .hasSize(500)
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{10}"));
    }

    @Test
    void isShownInTwoGroups() {
        assertThat(EntryCode.shown("ABCDE12345")).isEqualTo("ABCDE-12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB0DE-11345", "abode-il345", " AB0DE 11345 ", "ab0de١١٣٤٥", "AB0DE–11345"})
    void isUnderstoodHoweverItIsTyped(String typed) {
        assertThat(EntryCode.meant(typed)).isEqualTo("AB0DE11345");
    }
}
