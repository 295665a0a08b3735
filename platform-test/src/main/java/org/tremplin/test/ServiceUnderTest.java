package org.tremplin.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Points a service at the infrastructure of the tests; each application context gets databases of its own. */
final class ServiceUnderTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        Infrastructure parts = Infrastructure.shared();
        String service = Objects.requireNonNullElse(environment.getProperty("spring.application.name"), "test")
                .replaceAll("[^a-z]", "_");
        String database = service + "_" + Long.toString(System.nanoTime(), 36);
        Map<String, String> values = new HashMap<>();
        values.put("spring.mongodb.uri", parts.mongo(database));
        values.put("spring.kafka.bootstrap-servers", parts.kafka());
        values.put("tremplin.identity.issuer", TestIdentity.shared().url());
        values.put("tremplin.identity.jwk-set-uri", TestIdentity.shared().url() + "/jwks");
        values.put("tremplin.identity.token-uri", TestIdentity.shared().url() + "/token");
        values.put("tremplin.identity.client-id", service);
        values.put("tremplin.identity.client-secret", "test");
        values.put("tremplin.participant-url", TestIdentity.shared().url());
        if (environment.getProperty("tremplin.event-store", Boolean.class, true)) {
            values.put("spring.datasource.url", parts.jdbcUrl(database));
            values.put("spring.datasource.username", parts.databaseUser());
            values.put("spring.datasource.password", parts.databasePassword());
            values.put("tremplin.privacy.master-key-file", masterKey().toString());
            values.put("tremplin.privacy.erasure-journal-file", erasureJournal().toString());
        }
        TestPropertyValues.of(values).applyTo(context);
    }

    private static Path erasureJournal() {
        try {
            Path file = Files.createTempFile("erasures", ".journal");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path masterKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
