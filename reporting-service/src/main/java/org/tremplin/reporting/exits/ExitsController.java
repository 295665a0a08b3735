package org.tremplin.reporting.exits;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.reporting.scope.Scopes;

/** Exits by outcome and class for other programs. */
@RestController
class ExitsController {

    private final Scopes scopes;
    private final Exits exits;

    ExitsController(Scopes scopes, Exits exits) {
        this.scopes = scopes;
        this.exits = exits;
    }

    @GetMapping("/api/reporting/v1/programmes/{programme}/exits")
    ExitFigures exits(@PathVariable String programme, @RequestParam(required = false) @Nullable String cohort) {
        return exits.of(scopes.of(programme, cohort));
    }
}
