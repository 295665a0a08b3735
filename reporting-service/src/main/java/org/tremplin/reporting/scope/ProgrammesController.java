package org.tremplin.reporting.scope;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.reporting.ingest.Programme;

/** What there are figures of, for other programs. */
@RestController
class ProgrammesController {

    private final Scopes scopes;

    ProgrammesController(Scopes scopes) {
        this.scopes = scopes;
    }

    /** A programme and its names by language. */
    record Listed(String code, Map<String, String> labels) {}

    /** The programmes. */
    record Programmes(List<Listed> programmes) {}

    /** The cohorts of a programme, the newest code first. */
    record Cohorts(String programme, List<String> cohorts) {}

    @GetMapping("/api/reporting/v1/programmes")
    Programmes programmes() {
        return new Programmes(scopes.programmes().stream()
                .map(programme -> new Listed(programme.code(), programme.labels()))
                .toList());
    }

    @GetMapping("/api/reporting/v1/programmes/{programme}/cohorts")
    Cohorts cohorts(@PathVariable String programme) {
        Programme found = scopes.programme(programme);
        return new Cohorts(found.code(), scopes.cohorts(found.code()));
    }
}
