package org.tremplin.training;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the scripts and styles that only training's pages use, under training's own path. */
@Configuration(proxyBeanMethods = false)
class TrainingPages implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/training/assets/**")
                .addResourceLocations("classpath:/static/training/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).mustRevalidate());
    }
}
