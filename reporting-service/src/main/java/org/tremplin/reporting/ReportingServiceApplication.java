package org.tremplin.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The reporting-service: the consortium's figures, counted from what the other services tell. */
@SpringBootApplication
public class ReportingServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
