package org.tremplin.load.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tremplin.load.files.Row;
import tools.jackson.databind.JsonNode;

/** The programmes that the rows name: which there are, their series in order, their outcomes. */
final class Programmes {
    private final Api api;
    private final Map<String, Optional<JsonNode>> templates = new ConcurrentHashMap<>();

    Programmes(Api api) {
        this.api = api;
    }

    /** What the row asks of its programme and the programme does not have, or null. */
    @Nullable
    Refused check(Row row) {
        var code =
                switch (row) {
                    case Row.Participant one -> one.programme();
                    case Row.Attendance one -> one.programme();
                    case Row.Placement one -> one.programme();
                    case Row.Exit one -> one.programme();
                    case Row.Certificate one -> null;
                };
        if (code == null) {
            return null;
        }
        var template = template(code);
        if (template == null) {
            return new Refused("programme", "programme-not-found", "the platform has no programme of this code");
        }
        return switch (row) {
            case Row.Attendance one -> check(one, template);
            case Row.Exit one
            when unknown(template.path("outcomes"), one.outcome()) ->
                new Refused("outcome", "outcome-unknown", "must be one of " + codes(template.path("outcomes")));
            default -> null;
        };
    }

    private static @Nullable Refused check(Row.Attendance row, JsonNode template) {
        var all = template.path("series");
        if (unknown(all, row.series())) {
            return new Refused("series", "series-unknown", "must be one of " + codes(all));
        }
        for (var one : all) {
            var sessions = one.path("sessions").asInt(0);
            if (row.series().equals(one.path("code").asString("")) && sessions > 0 && row.session() > sessions) {
                return new Refused("session", "session-unknown", "the series has %d sessions".formatted(sessions));
            }
        }
        return null;
    }

    /** Series in the order of the programme; what it does not list comes last. */
    Comparator<String> orderOfSeries(String programme) {
        var template = template(programme);
        var order = template == null ? List.<String>of() : codes(template.path("series"));
        return Comparator.comparingInt(series -> order.contains(series) ? order.indexOf(series) : order.size());
    }

    private @Nullable JsonNode template(String code) {
        return templates
                .computeIfAbsent(code, key -> {
                    var answer = api.get("/api/participants/v1/programmes/" + key);
                    if (!answer.ok() && answer.status() != 404) {
                        throw new LoadStopped("The platform does not show the programme %s (status %d)."
                                .formatted(key, answer.status()));
                    }
                    return answer.ok() ? Optional.of(answer.body()) : Optional.empty();
                })
                .orElse(null);
    }

    private static boolean unknown(JsonNode list, String code) {
        return !list.isEmpty() && !codes(list).contains(code);
    }

    private static List<String> codes(JsonNode list) {
        var codes = new ArrayList<String>();
        list.forEach(one -> codes.add(one.path("code").asString("")));
        return codes;
    }
}
