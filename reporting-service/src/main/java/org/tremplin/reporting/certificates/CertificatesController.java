package org.tremplin.reporting.certificates;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.reporting.scope.Scopes;

/** Certificates by kind for other programs. */
@RestController
class CertificatesController {

    private final Scopes scopes;
    private final Certificates certificates;

    CertificatesController(Scopes scopes, Certificates certificates) {
        this.scopes = scopes;
        this.certificates = certificates;
    }

    @GetMapping("/api/reporting/v1/programmes/{programme}/certificates")
    CertificatesHeld certificates(
            @PathVariable String programme, @RequestParam(required = false) @Nullable String cohort) {
        return certificates.of(scopes.of(programme, cohort));
    }
}
