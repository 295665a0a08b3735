package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.test.Traces;

class TracesTests {

    private static final String VALUE = "Quetzalcõatl";

    @ParameterizedTest
    @ValueSource(strings = {"Quetzalcõatl", "quetzalcõatl", "QUETZALCÕATL", "\"Quetzalc\\u00f5atl\""})
    void findsAValueHoweverItIsWritten(String written) {
        assertThat(Traces.of(VALUE)
                        .inText("here", "before " + written + " after")
                        .found())
                .containsExactly("here: " + VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void findsAValueInsideWhatIsEncoded(String before) {
        byte[] bytes = (before + VALUE + "!").getBytes(StandardCharsets.UTF_8);
        for (String written : new String[] {
            Base64.getEncoder().encodeToString(bytes), HexFormat.of().formatHex(bytes)
        }) {
            assertThat(Traces.of(VALUE).inText("here", written).found()).hasSize(1);
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(Traces.of(VALUE).inText("here", "Quetzal coatl").found()).isEmpty();
        assertThatThrownBy(() -> Traces.of("abc")).isInstanceOf(IllegalArgumentException.class);
    }
}
