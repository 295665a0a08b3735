package org.tremplin.training.certificates;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The body that issued a certificate elsewhere, as it is written.
 *
 * @param name as written, at most 200 characters, with at least one letter or digit
 */
public record Issuer(String name) {

    /** Refuses a name that says nothing. */
    public Issuer {
        name = name.strip();
        if (name.length() > 200 || codeOf(name).isEmpty()) {
            throw new IllegalArgumentException("no such issuer");
        }
    }

    /** The code under which events name it: lower case, without accents, words joined by hyphens. */
    public String code() {
        return codeOf(name);
    }

    private static String codeOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
