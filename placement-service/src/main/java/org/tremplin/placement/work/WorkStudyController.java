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
import org.tremplin.placement.work.WorkStudyCommand.BreakOffWorkStudy;
import org.tremplin.placement.work.WorkStudyCommand.CompleteWorkStudy;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.IfMatch;
import org.tremplin.platform.commanding.Written;

/** Work-study contracts through the public API. */
@RestController
@RequestMapping("/api/placement/v1/work-studies")
class WorkStudyController {

    private static final String WORK_STUDY = "work-study";

    private final Placements placements;
    private final Commands commands;
    private final OpenPathways pathways;

    WorkStudyController(Placements placements, Commands commands, OpenPathways pathways) {
        this.placements = placements;
        this.commands = commands;
        this.pathways = pathways;
    }

    /** A work-study contract that began. */
    record NewWorkStudy(
            @NotNull UUID participant,

            @NotBlank @Size(max = 50) @Pattern(regexp = Codes.CODE, message = "{placement.entry.code}")
            String programme,

            @NotNull UUID employer,
            @Rome @Nullable String rome,
            @NotNull @Day LocalDate start,
            @NotNull @Day LocalDate end,

            @NotBlank @Pattern(regexp = Contract.WORK_STUDY_CODES, message = "{placement.entry.choice}")
            String contract) {}

    /** The day on which it was carried through. */
    record On(@NotNull @Day LocalDate on) {}

    /** When it was broken off, by whom and whether in the trial period. */
    record Break(
            @NotNull @Day LocalDate on,

            @NotBlank @Pattern(regexp = Codes.BY, message = "{placement.entry.choice}")
            String by,

            @NotNull Boolean trialPeriod) {}

    @PostMapping
    ResponseEntity<Written> start(@Valid @RequestBody NewWorkStudy body, IdempotencyKey key) {
        Work work = new Work(
                body.participant().toString(),
                body.programme(),
                body.employer().toString(),
                body.rome(),
                body.start(),
                body.contract());
        return placements.startWorkStudy(work, body.end(), key).answer("/api/placement/v1/work-studies/" + key.id());
    }

    @PostMapping("/{workStudy}/completion")
    ResponseEntity<Written> complete(@PathVariable UUID workStudy, @Valid @RequestBody On body, IfMatch version) {
        requireToChange(workStudy);
        return commands.send(new CompleteWorkStudy(workStudy.toString(), body.on()), version.version())
                .answer();
    }

    @PostMapping("/{workStudy}/break-off")
    ResponseEntity<Written> breakOff(@PathVariable UUID workStudy, @Valid @RequestBody Break body, IfMatch version) {
        requireToChange(workStudy);
        return commands.send(
                        new BreakOffWorkStudy(workStudy.toString(), body.on(), body.by(), body.trialPeriod()),
                        version.version())
                .answer();
    }

    @GetMapping
    ResponseEntity<List<WorkStudyContract>> search(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Pages.LAST) int page,
            @RequestParam(defaultValue = Pages.SIZE) @Min(1) @Max(Pages.MOST) int size) {
        Page<WorkStudyContract> found = pathways.page(
                WorkStudyContract.class,
                InCohort.of(programme, cohort),
                PageRequest.of(page, size, InCohort.LATEST_FIRST));
        return Pages.answer(found, contract -> contract);
    }

    @GetMapping("/{workStudy}")
    ResponseEntity<WorkStudyContract> contract(@PathVariable UUID workStudy) {
        WorkStudyContract contract = placements.workStudy(workStudy.toString());
        pathways.require(WORK_STUDY, contract.participant());
        return ResponseEntity.ok().eTag(Long.toString(contract.version())).body(contract);
    }

    private void requireToChange(UUID workStudy) {
        pathways.requireToChange(
                WORK_STUDY, placements.workStudy(workStudy.toString()).participant());
    }
}
