package org.tremplin.participant.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.web.NotFound;

/**
 * The programmes on offer, as their files say at start: those of the service, and those of the folder
 * {@code tremplin.programmes-folder}, which replace them where they have the same code.
 */
@Component
public class Programmes {

    private final Map<String, Template> offered = new TreeMap<>();

    Programmes(@Value("${tremplin.programmes-folder:}") String folder) {
        offered.putAll(byCode(ownFiles()));
        if (!folder.isBlank()) {
            offered.putAll(byCode(files(Path.of(folder))));
        }
    }

    /** All of them, by code. */
    public Collection<Template> all() {
        return List.copyOf(offered.values());
    }

    /** The programme with this code, if it is on offer. */
    public Optional<Template> find(String code) {
        return Optional.ofNullable(offered.get(code));
    }

    /** The programme with this code, or {@code programme-not-found}. */
    public Template get(String code) {
        return find(code).orElseThrow(() -> new NotFound("programme"));
    }

    private static Map<String, Template> byCode(Map<String, String> files) {
        TemplateReader reader = new TemplateReader();
        Map<String, Template> templates = new LinkedHashMap<>();
        files.forEach((file, yaml) -> {
            Template template = reader.read(file, yaml);
            if (templates.put(template.code(), template) != null) {
                throw new TemplateRefused(file, "code", "'" + template.code() + "' is another file's code already.");
            }
        });
        return templates;
    }

    private static Map<String, String> ownFiles() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:/programmes/*.yaml");
            Map<String, String> files = new TreeMap<>();
            for (Resource one : Arrays.asList(found)) {
                files.put("programmes/" + one.getFilename(), one.getContentAsString(StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path one :
                    found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(one.getFileName()), Files.readString(one));
            }
            return files;
        } catch (IOException broken) {
            throw new TemplateRefused("tremplin.programmes-folder", "", "is no folder with readable files.");
        }
    }
}
