package org.tremplin.load.play;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param again whether an earlier try failed, so that it may have done its work all the same
 */
record Answer(int status, JsonNode body, boolean again) {
    boolean ok() {
        return status / 100 == 2;
    }

    /** Whether this load created it: what is there after a try that failed counts as made by that try. */
    boolean created() {
        return status == 201 || (status == 200 && again);
    }

    String code() {
        return body.path("code").asString("http-" + status);
    }

    String id() {
        return body.path("id").asString("");
    }

    long version() {
        return body.path("version").asLong(-1);
    }

    /** This answer, unless it refuses. */
    Answer orRefused() {
        if (ok()) {
            return this;
        }
        var fault = body.path("errors").path(0);
        if (fault.isObject()) {
            throw new Refused(
                    column(fault.path("field").asString("")),
                    fault.path("code").asString(code()),
                    fault.path("message").asString(reason()));
        }
        throw new Refused(code(), reason());
    }

    private String reason() {
        var otherwise = "the platform refused it with status " + status;
        return body.path("detail").asString(body.path("title").asString(otherwise));
    }

    /** The column that a field of the API comes from: {@code birthYear} is {@code birth_year}. */
    private static @Nullable String column(String field) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        var column = last.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return column.isEmpty() ? null : column;
    }
}
