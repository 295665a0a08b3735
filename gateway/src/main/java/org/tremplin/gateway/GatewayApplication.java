package org.tremplin.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** Starts the gateway with Spring properties as arguments. */
    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
