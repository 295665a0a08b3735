package org.tremplin.participant.entry;

import java.security.SecureRandom;
import java.util.Locale;

/** Ten characters of Crockford's base 32, so 50 bits: no letter that looks like another, and misread ones are forgiven. */
final class EntryCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EntryCode() {}

    /** A code that nobody has had. */
    static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it is printed: two groups of five. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What was typed as it was meant: whatever case, digits of any script, O for 0, I and L for 1, any separators. */
    static String meant(String typed) {
        StringBuilder code = new StringBuilder(LENGTH);
        typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> {
                    int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
                    code.appendCodePoint(digit >= 0 ? '0' + digit : clear(letter));
                });
        return code.toString();
    }

    private static int clear(int letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> letter;
        };
    }
}
