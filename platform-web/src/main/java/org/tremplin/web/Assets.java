package org.tremplin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of style sheets and scripts, with a version or a hash of their content, so that browsers may keep them
 * for ever. The gateway serves them; services only link to them.
 */
public final class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Properties webjars = new Properties();

    Assets() {
        try (InputStream versions = open("/org/tremplin/web/webjars.properties")) {
            webjars.load(versions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a file under {@code /assets/}. */
    public String of(String file) {
        return addresses.computeIfAbsent(file, name -> "/assets/" + name + "?v=" + hash("/static/assets/" + name));
    }

    /** The address of a file of a WebJar, such as {@code webjar('htmx.org', 'dist/htmx.min.js')}. */
    public String webjar(String name, String file) {
        String version = webjars.getProperty(name);
        if (version == null) {
            throw new IllegalArgumentException("Unknown WebJar " + name);
        }
        return "/webjars/" + name + "/" + version + "/" + file;
    }

    private static String hash(String resource) {
        try (InputStream content = open(resource)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = Assets.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("No resource " + resource);
        }
        return stream;
    }
}
