package org.tremplin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service of this process, whole and as it is packaged, on the infrastructure of the run. */
public final class ServiceHere {

    private ServiceHere() {}

    /** Issuer of the tokens that it takes; nobody is there. */
    public static final String ISSUER = "http://127.0.0.1:1";

    /** Starts it on databases of this name. */
    public static ConfigurableApplicationContext start(Place place, String database)
            throws ClassNotFoundException, IOException {
        return start(place, database, ISSUER);
    }

    /** The same, with keys of tokens from this address. */
    public static ConfigurableApplicationContext start(Place place, String database, String keys)
            throws ClassNotFoundException, IOException {
        Map<String, String> properties = new HashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "logging.level.root", "error",
                "spring.mongodb.uri", place.mongo() + database,
                "spring.kafka.bootstrap-servers", place.kafka()));
        properties.putAll(Map.of(
                "tremplin.identity.issuer", ISSUER,
                "tremplin.identity.jwk-set-uri", keys,
                "tremplin.identity.token-uri", ISSUER,
                "tremplin.identity.client-id", "bench",
                "tremplin.identity.client-secret", "bench",
                "tremplin.participant-url", ISSUER));
        properties.putAll(Map.of(
                "spring.datasource.url", place.postgres() + database,
                "spring.datasource.username", place.user(),
                "spring.datasource.password", place.password(),
                "tremplin.privacy.master-key-file", masterKey(place).toString(),
                "tremplin.access-log.anchor-file", place.folder() + "/access-log.anchor",
                "tremplin.privacy.erasure-journal-file", journal(place).toString()));
        List<String> words = new ArrayList<>();
        properties.forEach((name, value) -> words.add("--" + name + "=" + value));
        return new SpringApplication(Class.forName(System.getProperty(Workplace.MAIN_CLASS)))
                .run(words.toArray(String[]::new));
    }

    private static Path masterKey(Place place) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Files.writeString(
                Path.of(place.folder(), "master.key"), Base64.getEncoder().encodeToString(key));
    }

    private static Path journal(Place place) throws IOException {
        Path file = Path.of(place.folder(), "erasures.journal");
        return Files.exists(file) ? file : Files.createFile(file);
    }
}
