package org.tremplin.participant.consenttexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTextsTests {

    private final ConsentTexts texts = new ConsentTexts();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "pt", "tr", "ar"})
    void sayEveryPurposeAndCategory(String language) {
        assertThat(texts.in(language))
                .hasSize(18)
                .allSatisfy(text ->
                        assertThat(text.of("CRIA")).contains("\u2068CRIA\u2069").doesNotContain("{"));
    }

    @Test
    void sayWhatForAndWhat() {
        assertThat(texts.find(1, "en", "health", "sensitive").of("CRIA"))
                .startsWith(
                        "I agree that \u2068CRIA\u2069 learns my birth date, nationality and status, and what I told of"
                                + " my health or a disability, to help me with my health. I decide freely.");
    }

    @Test
    void speakSixLanguages() {
        assertThat(texts.languages()).containsExactlyInAnyOrder("fr", "en", "de", "pt", "tr", "ar");
    }

    @Test
    void refuseALanguageOrAVersionThatIsNone() {
        assertThatThrownBy(() -> texts.find(1, "la", "health", "contact")).hasMessage("consent-text-unknown");
        assertThatThrownBy(() -> texts.find(99, "fr", "health", "contact")).hasMessage("consent-text-unknown");
    }
}
