package org.tremplin.local.infrastructure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log file of a child process. */
final class Log {

    private static final long LIMIT = 20_000_000;
    private static final int END = 65_536;
    private static final int WORDS = 300;
    private static final Pattern TROUBLE = Pattern.compile("FATAL|ERROR|Exception|Error:|error:");
    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private Log() {}

    /** Keeps one earlier log, so that a platform that runs for months does not fill the disk. */
    static void putAsideWhenLarge(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LIMIT) {
            Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last line that tells of an error, shortened; of a structured line, its innermost message. */
    static String lastWords(Path log) {
        List<String> recent =
                end(log).lines().filter(line -> !line.startsWith("\tat ")).toList();
        return recent.reversed().stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst()
                .or(() -> recent.isEmpty() ? Optional.empty() : Optional.of(recent.getLast()))
                .map(Log::message)
                .map(line -> line.substring(0, Math.min(line.length(), WORDS)).strip())
                .orElse("it ended without a word");
    }

    private static String message(String line) {
        Matcher messages = JSON_MESSAGE.matcher(line);
        String innermost = line;
        while (messages.find()) {
            innermost = messages.group(1).replace("\\n", " ").replace("\\\"", "\"");
        }
        return innermost;
    }

    private static String end(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), END)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
