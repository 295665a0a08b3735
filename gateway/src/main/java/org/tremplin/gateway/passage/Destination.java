package org.tremplin.gateway.passage;

import java.util.List;

/** A service behind the gateway, with the addresses that lead to it; its name on a page is message key {@code nav.<section>}. */
public enum Destination {
    /** Registration, enrolment, pathways. */
    PARTICIPANT("people", "/people/**", "/me/**", "/api/participants/**"),
    /** Series, attendance, certificates. */
    TRAINING("training", "/training/**", "/certificates/**", "/api/training/**"),
    /** Employers, internships, jobs. */
    PLACEMENT("placement", "/placement/**", "/api/placement/**"),
    /** Dashboards and figures. */
    REPORTING("dashboards", "/dashboards/**", "/api/reporting/**");

    private final String section;
    private final List<String> patterns;

    Destination(String section, String... patterns) {
        this.section = section;
        this.patterns = List.of(patterns);
    }

    /** The section of the navigation that the service's pages make up. */
    public String section() {
        return section;
    }

    /** The patterns of the paths that lead to the service. */
    public List<String> patterns() {
        return patterns;
    }

    /** The name in configuration and in problem details, such as {@code training}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All paths that lead to some service. */
    public static String[] allPatterns() {
        return java.util.Arrays.stream(values())
                .flatMap(destination -> destination.patterns.stream())
                .toArray(String[]::new);
    }
}
