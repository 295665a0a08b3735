package org.tremplin.participant.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTests {

    @ParameterizedTest
    @CsvSource({
        "Élodie Müller,      elodie muller",
        "DIALLO-Barry,       diallo barry",
        "N’Diaye,            ndiaye",
        "O'Brien,            obrien",
        "Œuvrard,            oeuvrard",
        "Straße,             strasse",
        "Ørsted Łukasz,      orsted lukasz",
        "İpek Işık,          ipek isik",
        "  Al   Hassan ,     al hassan",
        "أمينة,               امينة",
    })
    void foldsWhatDoesNotTellPeopleApart(String name, String folded) {
        assertThat(String.join(" ", FoldedName.parts(name))).isEqualTo(folded);
    }

    @Test
    void sameForOneWordOrTwoOrSwapped() {
        assertThat(FoldedName.regardlessOfOrder("Amina", "Diallo"))
                .isEqualTo(FoldedName.regardlessOfOrder("DIALLO", "Amina"))
                .isEqualTo(FoldedName.regardlessOfOrder("Diallo Amina", null))
                .isNotEqualTo(FoldedName.regardlessOfOrder("Amina", null));
    }

    @Test
    void emptyWhereThereIsNoName() {
        assertThat(FoldedName.parts(null, " ", "-")).isEmpty();
    }
}
