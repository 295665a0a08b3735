package org.tremplin.platform.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of persons, and the serializer that uses them; for services with an event store. */
@AutoConfiguration
@ConditionalOnBooleanProperty("tremplin.event-store")
@Import(KeyRotationController.class)
class PrivacyAutoConfiguration {

    private static final String SCHEMA = "privacy";

    @Bean
    Wrapping wrapping(@Value("${tremplin.privacy.master-key-file}") Path masterKeyFile) {
        return new Wrapping(masterKeyFile);
    }

    @Bean(destroyMethod = "close")
    KeyStore keyStore(
            DataSourceProperties events,
            Wrapping wrapping,
            @Value("${tremplin.privacy.erasure-journal-file}") Path erasureJournalFile,
            Clock clock) {
        HikariDataSource pool = events.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("keys");
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        Flyway.configure()
                .dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                .schemas(SCHEMA)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        pool.setSchema(SCHEMA);
        ErasureJournal journal = ErasureJournal.open(erasureJournalFile);
        return new KeyStore(
                pool, new PersonKeys(new StoredKeys(JdbcClient.create(pool)), wrapping, journal, clock), wrapping);
    }

    @Bean
    ForgottenPersons forgottenPersons(KeyStore store) {
        return store.keys();
    }

    @Bean
    Seals seals(KeyStore store) {
        return new KeyedSeals(store.keys());
    }

    @Bean
    Fingerprints fingerprints(KeyStore store) {
        return new KeyedFingerprints(store.keys());
    }

    @Bean
    Secrets secrets(KeyStore store) {
        return (name, fresh) -> store.keys().keep(name, fresh).getEncoded();
    }

    @Bean
    SealingSerializer eventSerializer(Jackson3Serializer json, KeyStore store) {
        return new SealingSerializer(json, json.getObjectMapper(), store.keys());
    }
}
