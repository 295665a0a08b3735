package org.tremplin.load.play;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The figures as the platform reports them. */
public final class Reported {
    private final Api api;

    public Reported(Api api) {
        this.api = api;
    }

    /** Whether the platform offers a programme. */
    public boolean offers(String programme) {
        return api.get("/api/participants/v1/programmes/" + programme).ok();
    }

    /**
     * One kind of figures of a programme, or of one cohort of it; empty where there are none.
     *
     * @param kind {@code funnel}, {@code certificates}, {@code attendance}, {@code internships} or {@code exits}
     */
    public Optional<JsonNode> of(String programme, @Nullable String cohort, String kind) {
        var of = cohort == null ? "" : "?cohort=" + cohort;
        var answer = api.get("/api/reporting/v1/programmes/" + programme + "/" + kind + of);
        return answer.ok() ? Optional.of(answer.body()) : Optional.empty();
    }
}
