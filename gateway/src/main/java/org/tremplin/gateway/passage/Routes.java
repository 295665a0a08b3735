package org.tremplin.gateway.passage;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.tremplin.gateway.signin.AccessTokens;
import org.tremplin.web.Problems;

@Configuration(proxyBeanMethods = false)
class Routes {

    static {
        // Below the 20 s after which the services' Tomcat closes an idle connection, or a POST meets a closed one.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        }
    }

    @Bean
    JdkClientHttpRequestFactory clientRequests() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(1))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(Duration.ofMinutes(1));
        requests.enableCompression(false);
        return requests;
    }

    @Bean
    Availability availability(PassageProperties properties) {
        return new Availability(properties);
    }

    @Bean
    RouterFunction<ServerResponse> services(
            PassageProperties properties, Availability availability, AccessTokens tokens, Problems problems) {
        Map<Destination, RouterFunction<ServerResponse>> routes = new EnumMap<>(Destination.class);
        for (Destination destination : Destination.values()) {
            Passage passage = new Passage(
                    destination,
                    properties.address(destination),
                    properties.limits().of(destination),
                    properties.limits().patience(),
                    availability,
                    tokens,
                    problems);
            routes.put(
                    destination,
                    GatewayRouterFunctions.route(destination.code())
                            .route(paths(destination), HandlerFunctions.http())
                            .filter(passage)
                            .build());
        }
        return routes.values().stream().reduce(RouterFunction::and).orElseThrow();
    }

    @Bean
    FilterRegistrationBean<BodyInHand> bodyInHand(PassageProperties properties, Problems problems) {
        FilterRegistrationBean<BodyInHand> registration =
                new FilterRegistrationBean<>(new BodyInHand(properties.limits().body(), problems));
        registration.setUrlPatterns(Arrays.stream(Destination.allPatterns())
                .map(pattern -> pattern.replace("/**", "/*"))
                .toList());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }

    private static RequestPredicate paths(Destination destination) {
        return destination.patterns().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
