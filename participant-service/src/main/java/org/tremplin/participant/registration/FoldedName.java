package org.tremplin.participant.registration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as they are compared: without case, accents, hyphens and apostrophes. */
public final class FoldedName {

    /** Letters that do not fall apart into a plain one and its accent. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "ı", "i", "þ", "th");

    private FoldedName() {}

    /** The parts of the names in the order given, each folded. */
    public static List<String> parts(@Nullable String... names) {
        return Arrays.stream(names)
                .flatMap(Stream::ofNullable)
                .map(FoldedName::fold)
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The same for the same person, whatever the order of her names and whichever is called the family name. */
    static String regardlessOfOrder(@Nullable String... names) {
        return String.join(" ", parts(names).stream().sorted().toList());
    }

    private static String fold(String name) {
        String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded.replaceAll("['’ʼʿʾ`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
