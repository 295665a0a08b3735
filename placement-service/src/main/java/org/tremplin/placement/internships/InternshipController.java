package org.tremplin.placement.internships;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.placement.entries.Codes;
import org.tremplin.placement.entries.Day;
import org.tremplin.placement.entries.QuarterHours;
import org.tremplin.placement.internships.Agreements.Wish;
import org.tremplin.placement.internships.InternshipRefused.DayTwice;
import org.tremplin.placement.internships.InternshipsCommand.BreakOffInternship;
import org.tremplin.placement.internships.InternshipsCommand.CompleteInternship;
import org.tremplin.placement.internships.InternshipsCommand.LogHours;
import org.tremplin.placement.internships.InternshipsCommand.StartInternship;
import org.tremplin.placement.occupations.Rome;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.IfMatch;
import org.tremplin.platform.commanding.Written;

/** Internships through the public API: agree, start, log hours, complete, break off. */
@RestController
@RequestMapping("/api/placement/v1")
class InternshipController {

    static final String INTERNSHIP = "/participants/{participant}/programmes/{programme}/internships/{internship}";

    private final Agreements agreements;
    private final Commands commands;
    private final OpenPathways pathways;

    InternshipController(Agreements agreements, Commands commands, OpenPathways pathways) {
        this.agreements = agreements;
        this.commands = commands;
        this.pathways = pathways;
    }

    /** An internship to agree on; hours in quarters. */
    record Agreement(
            @NotNull UUID participant,

            @NotBlank @Size(max = 50) @Pattern(regexp = Codes.CODE, message = "{placement.entry.code}")
            String programme,

            @NotNull UUID employer,

            @NotBlank @Size(max = 50) @Pattern(regexp = Codes.CODE, message = "{placement.entry.code}")
            String partner,

            @Rome @Nullable String rome,
            @NotNull @Day LocalDate start,
            @NotNull @Day LocalDate end,
            @NotNull @QuarterHours(max = 5_000) BigDecimal hoursPlanned) {}

    /** The day on which something happened. */
    record On(@NotNull @Day LocalDate on) {}

    /** Hours of several days; each replaces what was logged for its day. */
    record DaysOfHours(@NotEmpty @Size(max = 500) List<@Valid @NotNull DayOfHours> days) {

        SortedMap<LocalDate, Integer> minutes() {
            SortedMap<LocalDate, Integer> minutes = new TreeMap<>();
            for (DayOfHours day : days) {
                if (minutes.put(day.date(), Hours.minutes(day.hours())) != null) {
                    throw new DayTwice(day.date());
                }
            }
            return minutes;
        }
    }

    /** Hours of a day, in quarters. */
    record DayOfHours(
            @NotNull @Day LocalDate date,
            @NotNull @QuarterHours(max = 24) BigDecimal hours) {}

    /** When an internship ended before its time, by whom and why. */
    record Break(
            @NotNull @Day LocalDate on,

            @NotBlank @Pattern(regexp = Codes.BY, message = "{placement.entry.choice}")
            String by,

            @NotBlank @Pattern(regexp = Codes.REASON, message = "{placement.entry.choice}")
            String reason) {}

    @PostMapping("/internships")
    ResponseEntity<Written> agree(@Valid @RequestBody Agreement body, IdempotencyKey key) {
        Wish wish = new Wish(
                body.participant().toString(),
                body.programme(),
                body.employer().toString(),
                body.partner(),
                body.rome(),
                body.start(),
                body.end(),
                Hours.minutes(body.hoursPlanned()));
        Written agreed = agreements.agree(wish, key);
        return agreed.answer("/api/placement/v1/participants/%s/programmes/%s/internships/%s"
                .formatted(wish.participant(), wish.programme(), agreed.id()));
    }

    @PostMapping(INTERNSHIP + "/start")
    ResponseEntity<Written> start(
            @PathVariable UUID participant,
            @PathVariable String programme,
            @PathVariable UUID internship,
            @Valid @RequestBody On body,
            IfMatch version) {
        return send(
                participant,
                new StartInternship(participant + ":" + programme, internship.toString(), body.on()),
                version);
    }

    @PutMapping(INTERNSHIP + "/hours")
    ResponseEntity<Written> logHours(
            @PathVariable UUID participant,
            @PathVariable String programme,
            @PathVariable UUID internship,
            @Valid @RequestBody DaysOfHours body,
            IfMatch version) {
        return send(
                participant,
                new LogHours(participant + ":" + programme, internship.toString(), body.minutes()),
                version);
    }

    @PostMapping(INTERNSHIP + "/completion")
    ResponseEntity<Written> complete(
            @PathVariable UUID participant,
            @PathVariable String programme,
            @PathVariable UUID internship,
            @Valid @RequestBody On body,
            IfMatch version) {
        return send(
                participant,
                new CompleteInternship(participant + ":" + programme, internship.toString(), body.on()),
                version);
    }

    @PostMapping(INTERNSHIP + "/break-off")
    ResponseEntity<Written> breakOff(
            @PathVariable UUID participant,
            @PathVariable String programme,
            @PathVariable UUID internship,
            @Valid @RequestBody Break body,
            IfMatch version) {
        return send(
                participant,
                new BreakOffInternship(
                        participant + ":" + programme, internship.toString(), body.on(), body.by(), body.reason()),
                version);
    }

    private ResponseEntity<Written> send(UUID participant, InternshipsCommand command, IfMatch version) {
        pathways.requireToChange("participant", participant.toString());
        Written written = commands.send(command, version.version());
        return new Written(command.internship(), written.version(), false).answer();
    }
}
