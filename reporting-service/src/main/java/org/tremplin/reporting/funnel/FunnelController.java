package org.tremplin.reporting.funnel;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.reporting.scope.Scopes;

/** The funnel for other programs. */
@RestController
class FunnelController {

    private final Scopes scopes;
    private final Funnels funnels;

    FunnelController(Scopes scopes, Funnels funnels) {
        this.scopes = scopes;
        this.funnels = funnels;
    }

    @GetMapping("/api/reporting/v1/programmes/{programme}/funnel")
    Funnel funnel(@PathVariable String programme, @RequestParam(required = false) @Nullable String cohort) {
        return funnels.of(scopes.of(programme, cohort));
    }
}
