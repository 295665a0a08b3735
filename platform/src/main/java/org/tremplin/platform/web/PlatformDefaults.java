package org.tremplin.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Gives every service the same defaults, below everything it configures itself. */
final class PlatformDefaults implements EnvironmentPostProcessor {

    /** What a service without a database does without. */
    private static final String DATABASE_PARTS = String.join(
            ",",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new PropertiesPropertySourceLoader()
                    .load(
                            "tremplin-platform-defaults",
                            new ClassPathResource("org/tremplin/platform/defaults.properties"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!environment.getProperty("tremplin.database", Boolean.class, true)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "tremplin-no-database", Map.of("spring.autoconfigure.exclude", DATABASE_PARTS)));
        }
    }
}
