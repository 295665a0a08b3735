package org.tremplin.platform.accesslog;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.AccessNotes;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Way;
import org.tremplin.web.Actor;
import org.tremplin.web.NotYourPartner;
import org.tremplin.web.Roles;

/**
 * Tells who did what with whose file in this service: an operator of all, a coordinator of people whom her partner
 * registered, a participant of herself, another service for her. That it was told is noted as well.
 */
@RestController
@RequestMapping("/api/${tremplin.api}/v1/access-log")
@ConditionalOnBean(Access.class)
class AccessLogController {

    private final AccessLog log;
    private final LogReading reading;
    private final Access access;
    private final AccessNotes notes;

    AccessLogController(AccessLog log, LogReading reading, Access access, AccessNotes notes) {
        this.log = log;
        this.reading = reading;
        this.access = access;
        this.notes = notes;
    }

    /** An entry as it is told. */
    record Told(
            long number,
            Instant at,
            String subject,
            String partner,
            List<String> roles,
            String action,
            String what,
            @Nullable UUID participant,
            int shown,
            String why,
            String correlation) {

        static Told of(LogReading.Numbered row) {
            Entry it = row.entry();
            return new Told(
                    row.number(),
                    it.at(),
                    it.subject(),
                    it.partner(),
                    List.of(it.roles().split(",")),
                    it.action(),
                    it.what(),
                    it.participant(),
                    it.shown(),
                    it.why(),
                    it.correlation());
        }
    }

    /**
     * Looks at whose file are asked for.
     *
     * @param before only those before this moment, all where null
     */
    record Looks(@NotNull UUID participant, @Nullable Instant before) {}

    /** A page of entries, newest first. */
    record ToldPage(List<Told> entries, int page, boolean more) {}

    @Operation(summary = "Tell who did what; days are days in UTC")
    @GetMapping
    ToldPage entries(
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            Actor actor) {
        boolean all = actor.hasRole(Roles.OPERATOR);
        Set<String> among = all ? null : among(participant);
        LogReading.Found found = reading.find(new LogReading.Wanted(participant, among, subject, from, to), page);
        notes.counted(found.people(), all ? Way.OPERATION : Way.REGISTERED);
        return new ToldPage(found.entries().stream().map(Told::of).toList(), page, found.more());
    }

    /** Of whom a coordinator may read it. */
    private Set<String> among(@Nullable UUID participant) {
        Set<String> registered = access.registeredIds();
        if (participant != null) {
            access.require(participant.toString(), Level.EXISTENCE);
            if (!registered.contains(participant.toString())) {
                throw new NotYourPartner();
            }
        }
        return registered;
    }

    @Operation(summary = "Tell a participant who saw her file here")
    @GetMapping("/mine")
    SeenPage mine(@RequestParam @Nullable Instant before, Actor actor) {
        access.require(actor.subject(), Level.EXISTENCE);
        return log.about(UUID.fromString(actor.subject()), before);
    }

    @Operation(summary = "Tell another service, which shows it to the participant herself, who saw her file here")
    @PostMapping("/looks")
    SeenPage looks(@Valid @RequestBody Looks asked) {
        return log.about(asked.participant(), asked.before());
    }
}
