package org.tremplin.platform.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.IfMatch;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.Poison;
import org.tremplin.web.AccessRules;
import org.tremplin.web.Actor;
import org.tremplin.web.RefusalTranslation;

/** What every service shows of itself. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@Import(FollowingController.class)
class PlatformWebAutoConfiguration {

    /** Dates and times lie in documents as ISO text, as the changes of projections write them. */
    @Bean
    static MongoCustomConversions isoDates() {
        return MongoCustomConversions.create(conversions -> conversions.registerConverters(
                List.of(new ReadDate(), new WriteDate(), new ReadTime(), new WriteTime())));
    }

    /** The API description shows what is read from headers as headers, and what is read from the token not at all. */
    @Bean
    static OperationCustomizer headersInTheDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class, IfMatch.class, Actor.class);
        return (operation, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == IdempotencyKey.class) {
                    operation.addParametersItem(header("Idempotency-Key", "The same for every try of one request"));
                } else if (parameter.getParameterType() == IfMatch.class) {
                    operation.addParametersItem(header("If-Match", "The version that the edit builds on, in quotes"));
                }
            }
            return operation;
        };
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }

    /** A store or broker that does not answer is no fault of the request: try again later. */
    @Bean
    static RefusalTranslation partsAway() {
        return cause -> Poison.isPassing(cause) ? new PartsAway() : null;
    }

    /** The rules of the platform's own endpoints, before those of the service. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules platformAccess(@Value("${tremplin.api}") String api) {
        String base = "/api/" + api + "/v1";
        return rules -> rules.requestMatchers(base + "/progress", base + "/openapi.json")
                .authenticated()
                .requestMatchers(base + "/parked/**", base + "/parked", base + "/projections/**")
                .hasRole("coordinator")
                .requestMatchers(base + "/keys/**")
                .hasRole("operator");
    }

    @Bean
    MeterBinder parkedRecords(Following following) {
        return registry -> Gauge.builder(
                        "tremplin.parked.records",
                        following,
                        source -> source.parked(500).size())
                .description("Records that a follower could not handle and what waits behind them")
                .register(registry);
    }

    @ReadingConverter
    static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String source) {
            return LocalDate.parse(source);
        }
    }

    @WritingConverter
    static final class WriteDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class ReadTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String source) {
            return LocalTime.parse(source);
        }
    }

    @WritingConverter
    static final class WriteTime implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime source) {
            return source.toString();
        }
    }
}
