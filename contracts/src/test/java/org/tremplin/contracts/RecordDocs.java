package org.tremplin.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a record's Javadoc says of it and of its components, read from the source. */
record RecordDocs(@Nullable String sentence, Map<String, String> components) {

    private static final Pattern PARAM = Pattern.compile("@param (\\w+) ([^@]+)");

    static RecordDocs of(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.tremplin.")
                ? read(type)
                : new RecordDocs(null, Map.of());
    }

    private static RecordDocs read(Class<?> type) {
        Matcher docs = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@Classified\\(\\S*\\)\\s*)?public record "
                                + type.getSimpleName() + "\\(",
                        Pattern.DOTALL)
                .matcher(source(type));
        if (!docs.find()) {
            throw new IllegalStateException(type + " has no Javadoc");
        }
        String text = docs.group(1)
                .replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("\\s+", " ");
        Map<String, String> components = new LinkedHashMap<>();
        Matcher params = PARAM.matcher(text);
        while (params.find()) {
            components.put(params.group(1), params.group(2).strip());
        }
        return new RecordDocs(text.replaceAll("@param.*", "").strip(), components);
    }

    private static String source(Class<?> type) {
        String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        try {
            return Files.readString(Path.of("src/main/java", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
