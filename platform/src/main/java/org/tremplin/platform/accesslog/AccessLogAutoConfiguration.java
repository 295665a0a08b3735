package org.tremplin.platform.accesslog;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tremplin.web.AccessRules;
import org.tremplin.web.RefusalTranslation;
import org.tremplin.web.Roles;

/**
 * The access log of every service with a database. One without keeps none, because it shows figures only and knows of no
 * person by name.
 */
@AutoConfiguration(afterName = "org.tremplin.platform.access.AccessAutoConfiguration")
@ConditionalOnBooleanProperty("tremplin.database")
@EnableConfigurationProperties(AccessLogProperties.class)
@Import({AccessLogController.class, VerificationController.class})
class AccessLogAutoConfiguration {

    /** After correlation, limits and language, before whatever may refuse. */
    private static final int PLACE = 40;

    @Bean(destroyMethod = "close")
    AuditDatabase auditDatabase(DataSourceProperties events) {
        return new AuditDatabase(events.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build());
    }

    @Bean
    LogTable accessLogTable(AuditDatabase database) {
        return new LogTable(database);
    }

    @Bean
    Anchor accessLogAnchor(AccessLogProperties properties, Clock clock) {
        return new Anchor(properties.anchorFile(), clock);
    }

    @Bean(destroyMethod = "close")
    LogWriter accessLogWriter(LogTable table, Anchor anchor) {
        return new LogWriter(table, anchor);
    }

    @Bean
    LogReading accessLogReading(AuditDatabase database) {
        return new LogReading(database);
    }

    @Bean
    AccessLog accessLog(AuditDatabase database, LogTable table, LogReading reading, LogWriter writer, Anchor anchor) {
        return new AccessLog(database, table, reading, writer, anchor);
    }

    @Bean
    RequestNotes accessNotes(AccessLog log, ObjectProvider<RequestMappingInfoHandlerMapping> mappings, Clock clock) {
        return new RequestNotes(log, new Routes(mappings), clock);
    }

    @Bean
    Refusals accessRefusals(ObjectProvider<RequestNotes> notes) {
        return new Refusals(notes);
    }

    @Bean
    FilterRegistrationBean<NotesFilter> accessNotesFilter(AccessLog log) {
        FilterRegistrationBean<NotesFilter> filter = new FilterRegistrationBean<>(new NotesFilter(log));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + PLACE);
        return filter;
    }

    @Bean
    Upkeep accessLogUpkeep(
            AuditDatabase database, LogTable table, Anchor anchor, AccessLogProperties properties, Clock clock) {
        Retention retention = new Retention(database, table, anchor, properties.keep(), clock);
        return new Upkeep(table, anchor, retention, properties.anchorEvery());
    }

    /** Whatever wrapped it on its way, such as a page that was being made. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static RefusalTranslation accessLogAway() {
        return thrown -> {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof LogAway away) {
                    return away;
                }
            }
            return null;
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules accessLogRules(@Value("${tremplin.api}") String api) {
        String base = "/api/" + api + "/v1/access-log";
        return rules -> rules.requestMatchers(base + "/mine")
                .hasRole(Roles.PARTICIPANT)
                .requestMatchers(base + "/looks")
                .hasRole(Roles.SERVICE)
                .requestMatchers(base, base + "/verification")
                .hasAnyRole(Roles.COORDINATOR, Roles.OPERATOR);
    }
}
