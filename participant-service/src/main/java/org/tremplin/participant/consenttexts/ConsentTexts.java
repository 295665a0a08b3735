package org.tremplin.participant.consenttexts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The consent texts of all versions and languages, as {@code consent-texts.yaml} says them. */
@Component
public class ConsentTexts {

    /** What a partner may want to know something for. */
    public static final List<String> PURPOSES =
            List.of("accompaniment", "placement", "housing", "health", "follow-up", "evaluation");

    /** What it may want to know. */
    public static final List<String> CATEGORIES = List.of("contact", "pathway", "sensitive");

    private final TreeMap<Integer, Map<String, Map<String, Object>>> versions = new TreeMap<>();

    ConsentTexts() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/consent-texts.yaml"))) {
            Map<String, List<Map<String, Object>>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            for (Map<String, Object> version : Objects.requireNonNull(read.get("versions"))) {
                versions.put((Integer) Objects.requireNonNull(version.get("version")), nested(version, "languages"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version in which people are asked now. */
    public int current() {
        return versions.lastKey();
    }

    /** Codes (ISO 639) of the languages in which people are asked now. */
    public Set<String> languages() {
        return versions.lastEntry().getValue().keySet();
    }

    /** The text of one consent, also in the words of an earlier version. */
    public ConsentText find(int version, String language, String purpose, String category) {
        Map<String, Object> words = words(version, language);
        String sentence = text(words, "sentence")
                .replace("{category}", text(nested(words, "categories"), category))
                .replace("{purpose}", text(nested(words, "purposes"), purpose));
        return new ConsentText(purpose, category, sentence + " " + text(words, "rights"));
    }

    /** All texts of the current version in a language. */
    public List<ConsentText> in(String language) {
        return PURPOSES.stream()
                .flatMap(purpose -> CATEGORIES.stream().map(category -> find(current(), language, purpose, category)))
                .toList();
    }

    private Map<String, Object> words(int version, String language) {
        Map<String, Object> words = versions.getOrDefault(version, Map.of()).get(language);
        if (words == null) {
            throw new ConsentTextUnknown();
        }
        return words;
    }

    private static String text(Map<String, Object> words, String key) {
        return (String) Objects.requireNonNull(words.get(key), key);
    }

    @SuppressWarnings("unchecked") // our own file; a test reads every text of it
    private static <V> Map<String, V> nested(Map<String, Object> words, String key) {
        return (Map<String, V>) Objects.requireNonNull(words.get(key), key);
    }
}
