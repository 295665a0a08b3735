package org.tremplin.house;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of the whole project, as they lie in the repository. */
final class House {

    private static final Path ROOT = root();

    /** What the repository ignores. */
    private static final Set<String> ELSEWHERE = Set.of(".git", "target", ".tremplin", ".idea", ".vscode", ".settings");

    private House() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("tremplin")) || !Files.exists(folder.resolve("contracts"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("The tests run outside the project"));
        }
        return folder;
    }

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return ELSEWHERE.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    static List<Path> templates() throws IOException {
        return files().stream()
                .filter(file -> name(file).contains("/src/main/resources/templates/")
                        && name(file).endsWith(".html"))
                .toList();
    }

    /** The path from the project's folder on. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /** The text of a file, empty where it is none. */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return "";
        }
    }
}
