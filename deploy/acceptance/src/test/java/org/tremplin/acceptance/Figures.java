package org.tremplin.acceptance;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All figures of one cohort by their names, either shown by the platform or counted from the files by count.mjs. */
record Figures(Map<String, Long> numbers) {

    /** What the platform's API shows. */
    static Figures shown(String cohort) {
        Figures figures = new Figures(new TreeMap<>());
        figures.stages(reported("funnel", cohort).path("stages"));
        figures.certificates(reported("certificates", cohort).path("certificates"));
        for (JsonNode session : reported("attendance", cohort).path("sessions")) {
            figures.session(session.path("series").asString(), session);
        }
        figures.internships(reported("internships", cohort));
        figures.exits(reported("exits", cohort).path("exits"));
        return figures;
    }

    /** What count.mjs makes of the files of a folder with one cohort. */
    static Figures counted(Path folder) {
        JsonNode counted = Api.JSON
                .readTree(Command.script("count.mjs", folder.toString()).out())
                .path(0);
        Figures figures = new Figures(new TreeMap<>());
        figures.stages(counted.path("funnel"));
        figures.certificates(counted.path("certificates"));
        counted.path("attendance").forEachEntry((series, sessions) -> {
            for (JsonNode session : sessions) {
                figures.session(series, session);
            }
        });
        figures.internships(counted.path("internships"));
        figures.exits(counted.path("exits"));
        return figures;
    }

    long of(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    private static JsonNode reported(String figure, String cohort) {
        return Api.as("board")
                .get("/api/reporting/v1/programmes/connections/" + figure + "?cohort=" + cohort)
                .ok()
                .body();
    }

    private void stages(JsonNode stages) {
        for (JsonNode stage : stages) {
            put(stage.path("stage").asString(), stage.path("participants"));
        }
    }

    private void certificates(JsonNode certificates) {
        for (JsonNode certificate : certificates) {
            put("certificate " + certificate.path("kind").asString(), certificate.path("participants"));
        }
    }

    private void session(String series, JsonNode session) {
        for (String count : new String[] {"present", "late", "excused", "absent", "unknown", "expected"}) {
            put("%s %02d %s".formatted(series, session.path("session").asInt(), count), session.path(count));
        }
    }

    private void internships(JsonNode internships) {
        for (String count : new String[] {"internships", "participants", "hoursPlanned", "hoursLogged", "employers"}) {
            put("internships: " + count, internships.path(count));
        }
    }

    private void exits(JsonNode exits) {
        for (JsonNode exit : exits) {
            put("exit " + exit.path("outcome").asString(), exit.path("participants"));
        }
    }

    /** Nobody is the same as nothing said. */
    private void put(String name, JsonNode number) {
        long value = number.asLong();
        if (value != 0) {
            numbers.put(name, value);
        }
    }
}
