package org.tremplin.subscription.sending;

import java.time.Clock;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client for webhooks. Apache's, because it lets the name of a sink be resolved here, once, and connects to what was
 * checked while server name and host header stay as they are; the JDK's resolves by itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class SendingConfiguration {

    private static final TimeValue IDLE = TimeValue.ofSeconds(20);
    private static final TimeValue TRUSTED = TimeValue.ofMilliseconds(500);

    @Bean
    Sender sender(WebhookProperties properties, Clock clock) {
        return new Sender(client(properties, new AddressGuard(properties.privateAddresses())), properties, clock);
    }

    static CloseableHttpClient client(WebhookProperties properties, AddressGuard guard) {
        Timeout answer = Timeout.of(properties.answer());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setMaxConnTotal(properties.overall())
                .setMaxConnPerRoute(properties.overall())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(answer).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connect()))
                        .setSocketTimeout(answer)
                        .setValidateAfterInactivity(TRUSTED)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answer)
                        .setConnectionRequestTimeout(Timeout.of(properties.total()))
                        .build())
                .setUserAgent("Tremplin")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(IDLE)
                .build();
    }
}
