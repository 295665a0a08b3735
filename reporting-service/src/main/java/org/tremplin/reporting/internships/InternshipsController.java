package org.tremplin.reporting.internships;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.reporting.scope.Scopes;

/** Internships, hours and employers for other programs. */
@RestController
class InternshipsController {

    private final Scopes scopes;
    private final Internships internships;

    InternshipsController(Scopes scopes, Internships internships) {
        this.scopes = scopes;
        this.internships = internships;
    }

    @GetMapping("/api/reporting/v1/programmes/{programme}/internships")
    InternshipFigures internships(
            @PathVariable String programme, @RequestParam(required = false) @Nullable String cohort) {
        return internships.of(scopes.of(programme, cohort));
    }
}
