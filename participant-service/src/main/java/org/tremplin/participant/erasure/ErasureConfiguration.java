package org.tremplin.participant.erasure;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.platform.commanding.LastWrite;
import org.tremplin.platform.erasure.ForgetsParticipants;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.platform.privacy.Seals;
import tools.jackson.databind.json.JsonMapper;

/** What forgetting needs: the schema of the evidence, and that the own read models are waited for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionRules.class)
class ErasureConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Evidence evidence(
            DataSource dataSource,
            JdbcClient database,
            Seals seals,
            ForgottenPersons forgotten,
            PersonHistory history,
            Programmes programmes,
            RetentionRules rules,
            JsonMapper json) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("evidence")
                .locations("classpath:db/evidence")
                .load()
                .migrate();
        return new Evidence(database, seals, forgotten, history, programmes, rules, new Evidence.Text() {
            @Override
            public String of(Identity identity) {
                return json.writeValueAsString(identity);
            }

            @Override
            public Identity read(String text) {
                return json.readValue(text, Identity.class);
            }
        });
    }

    /** The erasure is the last that her stream says: once the read models have come to it they hold nothing of her. */
    @Bean
    ForgetsParticipants ownReadModels(ObjectProvider<Following> following) {
        return participant -> {
            if (!following.getObject().await(new LastWrite(participant, Long.MAX_VALUE), PATIENCE)) {
                throw new IllegalStateException(new TimeoutException("The read models are not so far yet"));
            }
        };
    }
}
