package org.tremplin.training.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTests {

    @Test
    void writesSixtyBitsInThreeGroups() {
        assertThat(CertificateNumber.from("0000000000000001ff").value()).isEqualTo("TR-0000-0000-0000");
        assertThat(CertificateNumber.from("fffffffffffffff0").value()).isEqualTo("TR-ZZZZ-ZZZZ-ZZZZ");
        assertThat(CertificateNumber.from("08421084210842100").value()).isEqualTo("TR-1111-1111-1111");
    }

    @Test
    void isReadBackAsItWasWritten() {
        Random random = new Random(7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            CertificateNumber number = CertificateNumber.from(HexFormat.of().formatHex(hash));
            assertThat(CertificateNumber.read(number.value())).contains(number);
            assertThat(seen.add(number.value())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr-0123-4567-89ab, TR-0123-4567-89AB",
        "TR0123456789AB, TR-0123-4567-89AB",
        "' TR-OI23-4567-89AB ', TR-0123-4567-89AB",
        "TR 0l23 4567 89ab, TR-0123-4567-89AB"
    })
    void isReadAsPeopleTypeIt(String typed, String number) {
        assertThat(CertificateNumber.read(typed)).contains(new CertificateNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "TR", "TR-0123-4567", "XX-0123-4567-89AB", "TR-0123-4567-89AU", "TR-0123-4567-89ABC", "é"})
    void isNotReadFromAnythingElse(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Chambre des Métiers, chambre-des-metiers",
        "'  ECDL  ', ecdl",
        "chamber-of-trades, chamber-of-trades",
        "L’École (2e chance), l-ecole-2e-chance",
        "غرفة التجارة, غرفة-التجارة"
    })
    void namesIssuersByACode(String name, String code) {
        assertThat(new Issuer(name).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "--", "!?"})
    void refusesIssuersThatSayNothing(String name) {
        assertThatThrownBy(() -> new Issuer(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
