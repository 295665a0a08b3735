package org.tremplin.test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What tests may ask for. */
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

    @Bean
    Api api(Environment environment) {
        return new Api(environment);
    }

    @Bean(destroyMethod = "close")
    Published published() {
        return new Published(Infrastructure.shared().kafka());
    }
}
