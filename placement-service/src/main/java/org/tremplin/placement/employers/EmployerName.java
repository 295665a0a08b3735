package org.tremplin.placement.employers;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of an employer, by which it is known once: letter case, accents, punctuation and spacing make no other
 * employer.
 *
 * @param text the name as it was written, without surplus spaces
 */
public record EmployerName(String text) {

    /** What may be written: at least one letter or digit, no control characters, and nothing that a spreadsheet runs. */
    public static final String WRITTEN = "(?=.*[\\p{L}\\p{N}])[^\\p{Cntrl}=+@\\-][^\\p{Cntrl}]*";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Takes out surplus spaces. */
    public EmployerName {
        text = text.strip().replaceAll("\\s+", " ");
        if (normalised(text).isEmpty()) {
            throw new IllegalArgumentException("A name has at least one letter or digit");
        }
    }

    /** The name by which employers are compared and searched. */
    public static String normalised(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** The id of the employer, the same for every spelling of its name. */
    public String employerId() {
        byte[] key = ("employer/" + normalised(text)).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(key).toString();
    }
}
