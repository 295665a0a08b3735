package org.tremplin.load.play;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A series, in the name of the partner that runs it.
 *
 * @param acting the public API in that partner's name
 * @param path path of the series
 * @param roster what the platform tells of it, null where it was made a moment ago
 */
record PlannedSeries(Acting acting, String path, @Nullable JsonNode roster) {
    private static final String PATH = "/api/training/v1/series";

    /** Plans the series for a partner; one that is planned already is run by whoever planned it. */
    static PlannedSeries of(Api api, String programme, String cohort, String series, String partner) {
        var acting = api.actingFor(partner);
        var answer = acting.post(
                        PATH, Map.of("programme", programme, "cohort", cohort, "series", series, "partner", partner))
                .orRefused();
        var path = PATH + "/" + answer.id();
        if (answer.created()) {
            return new PlannedSeries(acting, path, null);
        }
        var roster = acting.get(path).orRefused().body();
        var runBy = roster.path("partner").asString(partner);
        if (runBy.equals(partner)) {
            return new PlannedSeries(acting, path, roster);
        }
        var others = api.actingFor(runBy);
        return new PlannedSeries(others, path, others.get(path).orRefused().body());
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String session(int number) {
        return path + "/sessions/" + number;
    }
}
