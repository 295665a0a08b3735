package org.tremplin.acceptance;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the services' own read models tell of one cohort: a roster, an internship, and the person who did it. */
final class Documents {

    private static final String OF_COHORT = "?programme=connections&cohort=";

    private Documents() {}

    static Map<String, JsonNode> shown(String cohort) {
        JsonNode internship = first("/api/placement/v1/internships" + OF_COHORT + cohort);
        String person = "/api/participants/v1/participants/"
                + internship.path("participant").asString();
        String series = first("/api/training/v1/series" + OF_COHORT + cohort + "&series=info")
                .path("id")
                .asString();
        return Map.of(
                "internship", internship,
                "person", read(person),
                "timeline", read(person + "/timeline"),
                "roster", read("/api/training/v1/series/" + series));
    }

    private static JsonNode first(String list) {
        JsonNode found = read(list);
        JsonNode first = found.path(0);
        if (!first.isObject()) {
            throw new AssertionError("Nothing at " + list + ": " + found);
        }
        return first;
    }

    private static JsonNode read(String path) {
        return Api.as("coordinator").get(path).ok().body();
    }
}
