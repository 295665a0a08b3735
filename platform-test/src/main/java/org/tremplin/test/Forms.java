package org.tremplin.test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The forms in which a value may be written down, in small letters. */
final class Forms {

    private Forms() {}

    static Set<String> of(String value) {
        if (value.length() < 4) {
            throw new IllegalArgumentException("Too short to stand nowhere by chance: " + value);
        }
        Set<String> forms = new LinkedHashSet<>();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        forms.add(value);
        forms.add(escaped(value));
        forms.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            forms.add(insideBase64(bytes, before));
        }
        Set<String> small = new LinkedHashSet<>();
        forms.forEach(form -> small.add(form.toLowerCase(Locale.ROOT)));
        return small;
    }

    private static String escaped(String value) {
        StringBuilder json = new StringBuilder();
        value.chars()
                .forEach(letter -> json.append(
                        letter < 128 ? String.valueOf((char) letter) : String.format(Locale.ROOT, "\\u%04x", letter)));
        return json.toString();
    }

    /** The letters that stand for the value alone, whatever surrounds it, with so many bytes before it. */
    private static String insideBase64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int whole = shifted.length / 3 * 3;
        String letters = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, whole));
        return letters.substring(before == 0 ? 0 : 4);
    }
}
