package org.tremplin.reporting.attendance;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.reporting.scope.Scopes;

/** Attendance by session for other programs. */
@RestController
class AttendanceController {

    private final Scopes scopes;
    private final Attendances attendances;

    AttendanceController(Scopes scopes, Attendances attendances) {
        this.scopes = scopes;
        this.attendances = attendances;
    }

    @GetMapping("/api/reporting/v1/programmes/{programme}/attendance")
    Attendance attendance(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String series) {
        return attendances.of(scopes.of(programme, cohort), series);
    }
}
