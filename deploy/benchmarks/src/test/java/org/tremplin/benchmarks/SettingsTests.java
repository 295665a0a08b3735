package org.tremplin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tremplin.benchmarks.Settings.WrongUse;

class SettingsTests {

    @Test
    void measuresEverythingInFiveRoundsIfNothingElseIsSaid() throws WrongUse {
        assertThat(Settings.of(List.of())).isEqualTo(new Settings(List.of(), 5, false));
    }

    @Test
    void takesNamesAndOptionsInAnyOrder() throws WrongUse {
        assertThat(Settings.of(List.of("--quick", "append", "--rounds", "7")))
                .isEqualTo(new Settings(List.of("append"), 7, true));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        refuses(List.of("apend"), "There is no benchmark apend.");
        refuses(List.of("--fast"), "There is no option --fast.");
        refuses(List.of("--rounds"), "How many rounds? Give a number with --rounds.");
        refuses(List.of("--rounds", "0"), "How many rounds? Give a number with --rounds.");
    }

    private static void refuses(List<String> words, String sentence) {
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> Settings.of(words))
                .withMessage(sentence);
    }
}
