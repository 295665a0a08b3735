package org.tremplin.local;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One Spring Boot application of the platform and how it is to run here.
 *
 * @param properties Spring properties; they travel in the environment, for some are secret
 */
record Service(String name, int port, int heapMegabytes, Map<String, String> properties) {

    /** The properties as one JSON object, for `SPRING_APPLICATION_JSON`. */
    String json() {
        return properties.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
