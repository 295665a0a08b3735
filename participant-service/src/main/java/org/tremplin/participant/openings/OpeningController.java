package org.tremplin.participant.openings;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;

/** Files are opened in an emergency, and the partner that registered the person sees by whom and why. */
@RestController
@RequestMapping("/api/participants/v1")
class OpeningController {

    private final Emergencies emergencies;
    private final Openings openings;
    private final Access access;

    OpeningController(Emergencies emergencies, Openings openings, Access access) {
        this.emergencies = emergencies;
        this.openings = openings;
        this.access = access;
    }

    /** The opening, and the id of the person where the caller named her otherwise. */
    record Opened(String id, String participant) {}

    /** An opening as the coordinator of the partner that registered the person sees it. */
    record Seen(
            String id,
            String participant,
            String subject,
            String partner,
            String reason,
            @Nullable String note,
            Instant from,
            Instant until) {}

    @Operation(summary = "Open the file of a participant in an emergency, for yourself and for three hours")
    @PostMapping("/participants/{participant}/openings")
    ResponseEntity<Written> open(
            @PathVariable String participant, @Valid @RequestBody Emergency emergency, IdempotencyKey key) {
        return emergencies.open(participant, emergency, key).answer("/api/participants/v1/participants/" + participant);
    }

    @Operation(
            summary = "Open the file of somebody named by reference, or by a partner's number; the answer tells her id")
    @PostMapping("/openings")
    ResponseEntity<Opened> open(@Valid @RequestBody Emergency emergency, IdempotencyKey key) {
        String participant = emergencies.participant(emergency);
        Written written = emergencies.open(participant, emergency, key);
        var answer = written.answer("/api/participants/v1/participants/" + participant);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(new Opened(written.id(), participant));
    }

    @Operation(summary = "List the openings of files of people whom the partner acted for registered, newest first")
    @GetMapping("/openings")
    Map<String, List<Seen>> all() {
        access.requireAgreement();
        Set<String> registered = access.registeredIds();
        Map<String, String> notes = openings.notes(registered);
        List<Seen> seen = openings.of(registered).stream()
                .map(it -> new Seen(
                        it.id(),
                        it.participant(),
                        it.subject(),
                        it.partner(),
                        it.reason(),
                        notes.get(it.id()),
                        it.from(),
                        it.until()))
                .toList();
        access.shown(seen.stream().map(Seen::participant).distinct().toList());
        return Map.of("openings", seen);
    }
}
