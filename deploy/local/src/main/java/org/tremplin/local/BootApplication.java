package org.tremplin.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * A Spring Boot jar unpacked into the data folder: it starts faster than from nested jars, and a new build does not
 * pull the jar from under a running process.
 *
 * @param mainClass the application's own main class
 * @param classPath its classes first, then the libraries in their order
 */
public record BootApplication(String mainClass, List<Path> classPath) {

    private static final String CLASSES = "BOOT-INF/classes/";

    /** Unpacks the classes into a jar of the given name and the libraries, shared by all services, beside it. */
    public static BootApplication unpack(Path bootJar, String name, Path folder) {
        if (!Files.isRegularFile(bootJar)) {
            throw new Refused("The program " + bootJar + " is missing; build it with `mvn package`.");
        }
        try (var jar = new JarFile(bootJar.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            Path libraries = Files.createDirectories(folder.resolve("lib"));
            List<Path> classPath = new ArrayList<>();
            Path classes = folder.resolve(name + ".jar");
            writeClasses(jar, classes);
            classPath.add(classes);
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith("BOOT-INF/lib/") && !entry.isDirectory()) {
                    classPath.add(copy(jar, entry, libraries));
                }
            }
            return new BootApplication(manifest.getValue("Start-Class"), classPath);
        } catch (IOException e) {
            throw new Refused("The program " + bootJar + " cannot be unpacked: " + DataFolder.reason(e) + ".", e);
        }
    }

    private static void writeClasses(JarFile jar, Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                var classes = new JarOutputStream(file, jar.getManifest())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(CLASSES) && !entry.getName().equals(CLASSES)) {
                    classes.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                    jar.getInputStream(entry).transferTo(classes);
                    classes.closeEntry();
                }
            }
        }
    }

    private static Path copy(JarFile jar, JarEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(Path.of(entry.getName()).getFileName());
        boolean released = !target.toString().contains("SNAPSHOT");
        if (!released || !Files.exists(target) || Files.size(target) != entry.getSize()) {
            Files.copy(jar.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }
}
