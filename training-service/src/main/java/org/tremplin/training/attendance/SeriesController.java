package org.tremplin.training.attendance;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.IfMatch;
import org.tremplin.platform.commanding.Written;
import org.tremplin.training.Code;
import org.tremplin.training.SensibleDate;
import org.tremplin.training.attendance.SeriesCommand.CancelSession;
import org.tremplin.training.attendance.SeriesCommand.ScheduleSession;

/** Series are planned, and their sessions scheduled, moved and cancelled. */
@RestController
@Tag(name = "Series")
@RequestMapping("/api/training/v1/series")
class SeriesController {

    private final Planning planning;

    SeriesController(Planning planning) {
        this.planning = planning;
    }

    /**
     * The series of a cohort.
     *
     * @param series code of the series in its programme, such as info
     */
    record PlanRequest(
            @NotNull @Code String programme,
            @NotNull @Code String cohort,
            @NotNull @Code String series,
            @NotNull @Code String partner) {}

    /**
     * When a session takes place.
     *
     * @param startsAt local time, where known
     * @param minutes how long it lasts, where known; needed to judge who came late
     */
    record ScheduleRequest(
            @NotNull @SensibleDate LocalDate date,
            @Nullable LocalTime startsAt,

            @Min(value = 1, message = "{field.session-minutes}")
            @Max(value = 1440, message = "{field.session-minutes}")
            @Nullable
            Integer minutes) {}

    /** Why a session is cancelled. */
    record CancelRequest(
            @NotNull @Pattern(regexp = CancelRequest.REASONS, message = "{field.cancellation-reason}")
            String reason) {

        static final String REASONS = "trainer-absent|room|weather|other";
    }

    @PostMapping
    ResponseEntity<Written> plan(@Valid @RequestBody PlanRequest request) {
        Written written = planning.plan(request.programme(), request.cohort(), request.series(), request.partner());
        return written.answer("/api/training/v1/series/" + written.id());
    }

    @PutMapping("/{series}/sessions/{number}")
    ResponseEntity<Written> schedule(
            @PathVariable UUID series,
            @PathVariable int number,
            @Valid @RequestBody ScheduleRequest request,
            IfMatch ifMatch) {
        return planning.change(
                        new ScheduleSession(
                                series.toString(), number, request.date(), request.startsAt(), request.minutes()),
                        ifMatch.version())
                .answer();
    }

    @PostMapping("/{series}/sessions/{number}/cancellation")
    ResponseEntity<Written> cancel(
            @PathVariable UUID series,
            @PathVariable int number,
            @Valid @RequestBody CancelRequest request,
            IfMatch ifMatch) {
        return planning.change(new CancelSession(series.toString(), number, request.reason()), ifMatch.version())
                .answer();
    }
}
