package org.tremplin.participant.erasure;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.Written;
import org.tremplin.web.Actor;

/** People are erased, and where that was confirmed is told. */
@RestController
@RequestMapping("/api/participants/v1")
class ErasureController {

    private final Forgetting forgetting;
    private final Evidence evidence;

    ErasureController(Forgetting forgetting, Evidence evidence) {
        this.forgetting = forgetting;
        this.evidence = evidence;
    }

    /** Why somebody is erased. */
    record EraseRequest(
            @NotNull(message = "{field.erasure-reason}")
            @Pattern(regexp = "asked-by-person|registered-by-mistake", message = "{field.erasure-reason}")
            String reason) {}

    /** Why somebody is kept longer. */
    record KeepRequest(
            @NotNull(message = "{field.keep-reason}")
            @Pattern(regexp = "still-in-contact|claim-pending|audit-pending", message = "{field.keep-reason}")
            String reason) {}

    /** Why evidence is read. */
    record ReadRequest(
            @NotNull(message = "{field.evidence-reason}")
            @Pattern(regexp = "audit|court-order|asked-by-person", message = "{field.evidence-reason}")
            String reason) {}

    /**
     * A subscriber as a place where she was known.
     *
     * @param subscription id of its subscription, with which a coordinator of the partner confirms
     * @param state how its subscription is; removed where there is none any more
     * @param receivedAt when it took the news, null where it has not yet
     * @param confirmedAt when it said that it has erased her, null where it has not yet
     * @param overdue whether it should have by now
     */
    record SubscriberView(
            UUID subscription,
            String partner,
            String name,
            String state,
            @Nullable Instant receivedAt,
            @Nullable Instant confirmedAt,
            boolean overdue) {}

    /**
     * An erasure.
     *
     * @param state announced, kept, waiting or confirmed
     * @param confirmed by place: when it had forgotten her
     * @param waitingFor the places that have not confirmed yet
     * @param subscribersKnown whether it is known here who was told of her by a subscription
     * @param subscribers whoever was told of her by a subscription, with what it acknowledged
     */
    record ErasureView(
            String participant,
            String state,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate keptUntil,
            @Nullable LocalDate erasedOn,
            @Nullable String reason,
            @Nullable LocalDate evidenceUntil,
            Map<String, Instant> confirmed,
            List<String> waitingFor,
            boolean subscribersKnown,
            List<SubscriberView> subscribers) {

        static ErasureView of(Report report) {
            Forgotten it = report.it();
            return new ErasureView(
                    it.participant(),
                    report.state().code(),
                    it.announcedOn(),
                    it.from(),
                    it.keptUntil(),
                    it.erasedOn(),
                    it.reason(),
                    it.evidenceUntil(),
                    report.confirmed(),
                    it.erasedOn() == null ? List.of() : report.waitingFor(),
                    report.place() != null,
                    report.subscribers().stream()
                            .map(one -> new SubscriberView(
                                    one.subscription(),
                                    one.partner(),
                                    one.name(),
                                    one.state(),
                                    one.receivedAt(),
                                    one.confirmedAt(),
                                    report.isOverdue(one)))
                            .toList());
        }
    }

    @Operation(summary = "Erase a person for ever; the answer says until when the law wants evidence of her kept apart")
    @PostMapping("/participants/{id}/erasure")
    ResponseEntity<Forgetting.Erasing> erase(
            @PathVariable String id, @Valid @RequestBody EraseRequest request, Actor actor) {
        Forgetting.Erasing erasing = forgetting.erase(id, request.reason(), actor.partner());
        return ResponseEntity.ok().eTag(Long.toString(erasing.version())).body(erasing);
    }

    @Operation(summary = "Tell what is announced, kept back and done, and which places have confirmed")
    @GetMapping("/erasures")
    Map<String, List<ErasureView>> erasures(Actor actor) {
        return Map.of(
                "erasures",
                forgetting.of(actor.partner()).stream().map(ErasureView::of).toList());
    }

    @Operation(summary = "Tell where one person was and when each place had forgotten her")
    @GetMapping("/erasures/{id}")
    ErasureView erasure(@PathVariable String id, Actor actor) {
        return ErasureView.of(forgetting.get(id, actor.partner()));
    }

    @Operation(summary = "Keep a person for another year whose erasure was announced")
    @PostMapping("/erasures/{id}/postponement")
    ResponseEntity<Written> keep(@PathVariable String id, @Valid @RequestBody KeepRequest request, Actor actor) {
        return forgetting.keep(id, request.reason(), actor.partner()).answer();
    }

    @Operation(summary = "Read who an erased person was, where the law wants that kept; the reading is noted")
    @PostMapping("/evidence/{id}/readings")
    Identity read(@PathVariable String id, @Valid @RequestBody ReadRequest request, Actor actor) {
        return evidence.read(id, actor.subject(), request.reason());
    }
}
