package org.tremplin.reporting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tremplin.reporting.attendance.Attendance;
import org.tremplin.reporting.certificates.CertificatesHeld;
import org.tremplin.reporting.exits.ExitFigures;
import org.tremplin.reporting.funnel.Funnel;
import org.tremplin.reporting.internships.InternshipFigures;
import org.tremplin.test.Api;

/** Asks the service's API for figures, as a board does. */
record Figures(Api api) {

    Funnel funnel(String programme, @Nullable String cohort) {
        return get(programme, "funnel", cohort, null, Funnel.class);
    }

    CertificatesHeld certificates(String programme, @Nullable String cohort) {
        return get(programme, "certificates", cohort, null, CertificatesHeld.class);
    }

    Attendance attendance(String programme, @Nullable String cohort, @Nullable String series) {
        return get(programme, "attendance", cohort, series, Attendance.class);
    }

    InternshipFigures internships(String programme, @Nullable String cohort) {
        return get(programme, "internships", cohort, null, InternshipFigures.class);
    }

    ExitFigures exits(String programme, @Nullable String cohort) {
        return get(programme, "exits", cohort, null, ExitFigures.class);
    }

    private <T> T get(
            String programme, String figure, @Nullable String cohort, @Nullable String series, Class<T> answer) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/api/reporting/v1/programmes").pathSegment(programme, figure);
        if (cohort != null) {
            address.queryParam("cohort", cohort);
        }
        if (series != null) {
            address.queryParam("series", series);
        }
        return Objects.requireNonNull(api.as("board")
                .get()
                .uri(address.build().toUriString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(answer)
                .returnResult()
                .getResponseBody());
    }
}
