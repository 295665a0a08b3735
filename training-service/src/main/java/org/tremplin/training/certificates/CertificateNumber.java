package org.tremplin.training.certificates;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number on a certificate: {@code TR-} and three groups of four characters of Crockford's base 32, 60 bits in all.
 *
 * @param value in upper case
 */
record CertificateNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern WELL_FORMED = Pattern.compile("TR(-[0-9A-HJKMNP-TV-Z]{4}){3}");

    /** Reads a number as people type it: any case, O for 0, I and L for 1, with or without hyphens. */
    static Optional<CertificateNumber> read(String typed) {
        String plain = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (plain.length() != 14 || !plain.startsWith("TR")) {
            return Optional.empty();
        }
        String digits = plain.substring(2).replace('O', '0').replace('I', '1').replace('L', '1');
        String value = grouped(digits);
        return WELL_FORMED.matcher(value).matches() ? Optional.of(new CertificateNumber(value)) : Optional.empty();
    }

    /** Makes the number from the first 60 bits of a keyed hash in hexadecimal. */
    static CertificateNumber from(String hex) {
        long bits = Long.parseUnsignedLong(hex.substring(0, 15), 16);
        StringBuilder digits = new StringBuilder();
        for (int shift = 55; shift >= 0; shift -= 5) {
            digits.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
        }
        return new CertificateNumber(grouped(digits.toString()));
    }

    private static String grouped(String digits) {
        return "TR-" + digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }
}
