package org.tremplin.placement.employers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.placement.employers.EmployerCommand.JoinEmployer;
import org.tremplin.placement.entries.Codes;
import org.tremplin.placement.entries.Pages;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.eventstore.Streams;

/** Employers through the public API. */
@RestController
@RequestMapping("/api/placement/v1/employers")
class EmployerController {

    private final Commands commands;
    private final KnownEmployers employers;
    private final Streams streams;

    EmployerController(Commands commands, KnownEmployers employers, Streams streams) {
        this.commands = commands;
        this.employers = employers;
        this.streams = streams;
    }

    /** An employer to make known. */
    record NewEmployer(
            @NotBlank @Size(max = 200) @Pattern(regexp = EmployerName.WRITTEN, message = "{placement.entry.name}")
            String name,

            @Size(max = 50) @Pattern(regexp = Codes.CODE, message = "{placement.entry.code}") @Nullable
            String sector,

            @Size(max = 100) @Pattern(regexp = EmployerName.WRITTEN, message = "{placement.entry.name}") @Nullable
            String town) {}

    /** An employer with its name. */
    record EmployerAnswer(
            String id,
            String name,
            @Nullable String sector,
            @Nullable String town) {

        static EmployerAnswer of(KnownEmployer known) {
            return new EmployerAnswer(known.id(), known.name(), known.sector(), known.town());
        }
    }

    @PostMapping
    ResponseEntity<Written> join(@Valid @RequestBody NewEmployer body) {
        JoinEmployer command = JoinEmployer.of(new EmployerName(body.name()), body.sector(), body.town());
        return commands.createIfAbsent(command).answer("/api/placement/v1/employers/" + command.id());
    }

    @GetMapping
    ResponseEntity<List<EmployerAnswer>> search(
            @RequestParam(defaultValue = "") @Size(max = 200) String name,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Pages.LAST) int page,
            @RequestParam(defaultValue = Pages.SIZE) @Min(1) @Max(Pages.MOST) int size) {
        return Pages.answer(employers.search(name, PageRequest.of(page, size, Sort.by("search"))), EmployerAnswer::of);
    }

    @GetMapping("/{employer}")
    EmployerAnswer employer(@PathVariable UUID employer) {
        return employers
                .findById(employer.toString())
                .map(EmployerAnswer::of)
                .orElseThrow(() -> streams.missing("employer", employer.toString()));
    }
}
