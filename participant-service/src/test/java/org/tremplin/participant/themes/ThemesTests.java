package org.tremplin.participant.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ThemesTests {

    private final Themes themes = new Themes();

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void hasEveryThemeOfTheVocabularyInBothLanguages() {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            LocaleContextHolder.setLocale(language);
            assertThat(themes.labels())
                    .hasSize(69)
                    .allSatisfy((code, label) -> assertThat(label).isNotBlank());
        }
    }

    @Test
    void speaksTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(themes.label("famille--garde-denfants")).isEqualTo("Garde d’enfants");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(themes.label("famille--garde-denfants")).isEqualTo("Childcare");
    }

    @Test
    void showsTheCodeOfWhatIsNoTheme() {
        assertThat(themes.has("gardening")).isFalse();
        assertThat(themes.label("gardening")).isEqualTo("gardening");
    }
}
