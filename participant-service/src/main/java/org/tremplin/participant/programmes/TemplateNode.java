package org.tremplin.participant.programmes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One mapping of a programme's file, read strictly: every key must be asked for, and hold what was asked for. */
final class TemplateNode {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LABEL = Pattern.compile(".{1,100}");
    private static final String LABEL_PROBLEM = "must be 1 to 100 characters.";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final String file;
    private final String path;
    private final Map<?, ?> values;
    private final Set<String> read = new HashSet<>();

    private TemplateNode(String file, String path, Map<?, ?> values) {
        this.file = file;
        this.path = path;
        this.values = values;
    }

    /** Reads a whole mapping and refuses the keys that were not read. */
    static <T> T read(String file, String path, @Nullable Object value, Function<TemplateNode, T> reader) {
        if (!(value instanceof Map<?, ?> values)) {
            throw new TemplateRefused(file, path, "must be a mapping of keys to values.");
        }
        TemplateNode node = new TemplateNode(file, path, values);
        T result = reader.apply(node);
        for (Object key : values.keySet()) {
            if (!node.read.contains(String.valueOf(key))) {
                throw new TemplateRefused(
                        file,
                        node.at(String.valueOf(key)),
                        "is no known key. Known are " + new TreeSet<>(node.read) + ".");
            }
        }
        return result;
    }

    boolean has(String key) {
        read.add(key);
        return values.get(key) != null;
    }

    String code(String key) {
        return matching(key, CODE, "must be a code of small letters, digits and single hyphens.");
    }

    @Nullable
    String codeOrNull(String key) {
        return has(key) ? code(key) : null;
    }

    String oneOf(String key, List<String> allowed) {
        String value = code(key);
        if (!allowed.contains(value)) {
            throw refused(key, "'" + value + "' is not one of " + allowed + ".");
        }
        return value;
    }

    int number(String key, int from, int to) {
        return numberIn(value(key), key, from, to);
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        if (!has(key)) {
            return null;
        }
        try {
            return LocalDate.parse(String.valueOf(values.get(key)));
        } catch (DateTimeParseException wrong) {
            throw refused(key, "must be a date such as 2020-11-01.");
        }
    }

    List<Integer> numbers(String key, int from, int to) {
        return items(key, (item, at) -> numberIn(item, at, from, to));
    }

    List<String> codes(String key, List<String> allowed) {
        return items(key, (item, at) -> {
            String code = String.valueOf(item);
            if (!allowed.contains(code)) {
                throw refused(at, "'" + code + "' is not one of " + allowed + ".");
            }
            return code;
        });
    }

    List<String> languages(String key) {
        return items(key, (item, at) -> {
            if (!LANGUAGE.matcher(String.valueOf(item)).matches()) {
                throw refused(at, "must be the code of a language such as fr.");
            }
            return String.valueOf(item);
        });
    }

    /** Language tag to label; English and French must be there. */
    Map<String, String> labels() {
        return read(file, at("labels"), value("labels"), labels -> {
            Map<String, String> found = new LinkedHashMap<>();
            for (String language : LANGUAGES) {
                found.put(language, labels.matching(language, LABEL, LABEL_PROBLEM));
            }
            for (Object further : labels.values.keySet()) {
                String language = String.valueOf(further);
                if (LANGUAGE.matcher(language).matches()) {
                    found.put(language, labels.matching(language, LABEL, LABEL_PROBLEM));
                }
            }
            return found;
        });
    }

    <T> @Nullable T childOrNull(String key, Function<TemplateNode, T> reader) {
        return has(key) ? read(file, at(key), values.get(key), reader) : null;
    }

    <T> T child(String key, Function<TemplateNode, T> reader) {
        return read(file, at(key), value(key), reader);
    }

    /** The mappings of a list that may be missing; two of them with the same code are refused. */
    <T> List<T> children(String key, Function<TemplateNode, T> reader) {
        Set<Object> codes = new HashSet<>();
        return items(key, (item, at) -> {
            if (item instanceof Map<?, ?> map && map.get("code") != null && !codes.add(map.get("code"))) {
                throw refused(at + ".code", "'" + map.get("code") + "' is there twice.");
            }
            return read(file, at(at), item, reader);
        });
    }

    TemplateRefused refused(String key, String problem) {
        return new TemplateRefused(file, at(key), problem);
    }

    private <T> List<T> items(String key, ItemReader<T> reader) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof List<?> list)) {
            throw refused(key, "must be a list.");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(reader.read(list.get(i), key + "[" + i + "]"));
        }
        return List.copyOf(items);
    }

    private int numberIn(@Nullable Object value, String key, int from, int to) {
        if (!(value instanceof Integer number) || number < from || number > to) {
            throw refused(key, "must be a whole number from " + from + " to " + to + ".");
        }
        return number;
    }

    private String matching(String key, Pattern pattern, String problem) {
        Object value = value(key);
        String text = String.valueOf(value);
        if (value instanceof Map
                || value instanceof List
                || !pattern.matcher(text).matches()) {
            throw refused(key, problem);
        }
        return text;
    }

    private Object value(String key) {
        read.add(key);
        Object value = values.get(key);
        if (value == null) {
            throw refused(key, "is missing.");
        }
        return value;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private interface ItemReader<T> {
        T read(@Nullable Object item, String at);
    }
}
