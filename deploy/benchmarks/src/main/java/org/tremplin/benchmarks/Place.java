package org.tremplin.benchmarks;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the infrastructure of a run is; empty where the benchmark starts a whole platform.
 *
 * @param postgres JDBC address without the database's name
 * @param mongo address without the database's name
 * @param folder for files of the run
 */
public record Place(String postgres, String user, String password, String kafka, String mongo, String folder) {

    private static final String PREFIX = "TREMPLIN_BENCH_";

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(PREFIX + "POSTGRES", postgres);
        environment.put(PREFIX + "USER", user);
        environment.put(PREFIX + "PASSWORD", password);
        environment.put(PREFIX + "KAFKA", kafka);
        environment.put(PREFIX + "MONGO", mongo);
        environment.put(PREFIX + "FOLDER", folder);
        return environment;
    }

    static Place of(Map<String, String> environment) {
        return new Place(
                given(environment, "POSTGRES"),
                given(environment, "USER"),
                given(environment, "PASSWORD"),
                given(environment, "KAFKA"),
                given(environment, "MONGO"),
                given(environment, "FOLDER"));
    }

    private static String given(Map<String, String> environment, String name) {
        return environment.getOrDefault(PREFIX + name, "");
    }
}
