package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTests {

    @TempDir
    Path folder;

    @Test
    void passesPropertiesAsJson() {
        var service = new Service("x-service", 1, 1, Map.of("b", "say \"hi\"\n", "a", "C:\\x"));
        assertThat(service.json()).isEqualTo("{\"a\":\"C:\\u005cx\",\"b\":\"say \\u0022hi\\u0022\\u000a\"}");
    }

    @Test
    void unpacksClassesBeforeLibraries() throws IOException {
        Path jar = folder.resolve("x-service.jar");
        writeBootJar(jar);
        BootApplication application = BootApplication.unpack(jar, "x-service", folder.resolve("programs"));
        assertThat(application.mainClass()).isEqualTo("org.example.Main");
        assertThat(application.classPath())
                .containsExactly(folder.resolve("programs/x-service.jar"), folder.resolve("programs/lib/one-1.0.jar"));
        try (var classes = new JarFile(application.classPath().getFirst().toFile())) {
            assertThat(classes.getEntry("org/example/Main.class")).isNotNull();
        }
    }

    private static void writeBootJar(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "org.example.Main");
        try (OutputStream file = Files.newOutputStream(jar);
                var boot = new JarOutputStream(file, manifest)) {
            for (String name : List.of("BOOT-INF/classes/org/example/Main.class", "BOOT-INF/lib/one-1.0.jar")) {
                boot.putNextEntry(new JarEntry(name));
                boot.write(1);
                boot.closeEntry();
            }
        }
    }
}
