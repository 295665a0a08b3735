package org.tremplin.placement.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.placement.entries.Codes;
import org.tremplin.placement.entries.Day;
import org.tremplin.placement.entries.Pages;
import org.tremplin.placement.occupations.Rome;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.placement.work.Placements.Work;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.eventstore.Streams;

/** Jobs through the public API. */
@RestController
@RequestMapping("/api/placement/v1/jobs")
class JobController {

    static final int MOST_MONTHS = 600;

    private final Placements placements;
    private final ObtainedJobs jobs;
    private final OpenPathways pathways;
    private final Streams streams;

    JobController(Placements placements, ObtainedJobs jobs, OpenPathways pathways, Streams streams) {
        this.placements = placements;
        this.jobs = jobs;
        this.pathways = pathways;
        this.streams = streams;
    }

    /** A job that somebody has; months only for a fixed term. */
    record NewJob(
            @NotNull UUID participant,

            @NotBlank @Size(max = 50) @Pattern(regexp = Codes.CODE, message = "{placement.entry.code}")
            String programme,

            @NotNull UUID employer,
            @Rome @Nullable String rome,
            @NotNull @Day LocalDate start,

            @NotBlank @Pattern(regexp = Contract.CODES, message = "{placement.entry.choice}")
            String contract,

            @Min(1) @Max(MOST_MONTHS) @Nullable Integer months) {}

    @PostMapping
    ResponseEntity<Written> obtain(@Valid @RequestBody NewJob body, IdempotencyKey key) {
        Work work = new Work(
                body.participant().toString(),
                body.programme(),
                body.employer().toString(),
                body.rome(),
                body.start(),
                body.contract());
        return placements.obtainJob(work, body.months(), key).answer("/api/placement/v1/jobs/" + key.id());
    }

    @GetMapping
    ResponseEntity<List<ObtainedJob>> search(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Pages.LAST) int page,
            @RequestParam(defaultValue = Pages.SIZE) @Min(1) @Max(Pages.MOST) int size) {
        Page<ObtainedJob> found = pathways.page(
                ObtainedJob.class, InCohort.of(programme, cohort), PageRequest.of(page, size, InCohort.LATEST_FIRST));
        return Pages.answer(found, job -> job);
    }

    @GetMapping("/{job}")
    ObtainedJob job(@PathVariable UUID job) {
        ObtainedJob found = jobs.findById(job.toString()).orElseThrow(() -> streams.missing("job", job.toString()));
        pathways.require("job", found.participant());
        return found;
    }
}
