package org.tremplin.subscription;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The subscription-service: the catalogue of published events, and their way to whoever subscribes to them. */
@SpringBootApplication
public class SubscriptionServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(SubscriptionServiceApplication.class, args);
    }
}
