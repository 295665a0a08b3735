package org.tremplin.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Languages, layout, problem details and correlation for every service and the gateway. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        },
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
class WebAutoConfiguration {

    @Bean
    Languages localeResolver(WebProperties properties) {
        return new Languages(properties);
    }

    @Bean
    Labels labels(MessageSource messages) {
        return new Labels(messages);
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Shell shell(Languages languages) {
        return new Shell(languages);
    }

    @Bean
    ConditionFirst conditionFirst() {
        return new ConditionFirst();
    }

    /** Thymeleaf refuses beans in addresses, so the templates get them as variables. */
    @Bean
    static BeanPostProcessor templateVariables(
            ObjectProvider<Shell> shell, ObjectProvider<Assets> assets, ObjectProvider<Labels> labels) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver views) {
                    views.addStaticVariable("shell", shell.getObject());
                    views.addStaticVariable("assets", assets.getObject());
                    views.addStaticVariable("labels", labels.getObject());
                }
                return bean;
            }
        };
    }

    @Bean
    Problems problems(
            MessageSource messages, Languages languages, JsonMapper json, ObjectProvider<ThymeleafViewResolver> views) {
        return new Problems(messages, languages, json, (name, locale) -> {
            ThymeleafViewResolver resolver = views.getIfAvailable();
            return resolver == null ? null : resolver.resolveViewName(name, locale);
        });
    }

    @Bean
    ProblemAdvice problemAdvice(
            Problems problems,
            Languages languages,
            MessageSource messages,
            ObjectProvider<RefusalTranslation> translations,
            ObjectProvider<ProblemWitness> witnesses) {
        Diagnosis diagnosis =
                new Diagnosis(new Faults(messages), translations.orderedStream().toList());
        return new ProblemAdvice(
                problems, languages, diagnosis, witnesses.orderedStream().toList());
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter(ProblemAdvice advice) {
        return first(new CorrelationFilter(advice), 10);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties, Problems problems) {
        return first(new BodyLimitFilter(properties.maxBody().toBytes(), problems), 20);
    }

    @Bean
    FilterRegistrationBean<Languages.Keeping> languageFilter(Languages languages) {
        return first(languages.new Keeping(), 30);
    }

    @Bean
    WebMvcConfigurer webMvc(ProblemAdvice advice) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                // A controller's own handlers come first; nothing comes after ours.
                resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
                resolvers.add(advice);
            }
        };
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> first(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(java.util.EnumSet.allOf(jakarta.servlet.DispatcherType.class));
        return registration;
    }
}
