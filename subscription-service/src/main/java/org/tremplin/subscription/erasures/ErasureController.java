package org.tremplin.subscription.erasures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.subscription.log.Kind;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.ShownPeople;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;

/** Subscribers say that they have erased somebody; the erasure report asks who has. */
@RestController
@RequestMapping("/api/subscriptions/v1")
class ErasureController {

    private static final int SHOWN = 500;

    private final Tellers tellers;
    private final Acknowledgements acknowledgements;
    private final ShownPeople people;
    private final Facts facts;

    ErasureController(Tellers tellers, Acknowledgements acknowledgements, ShownPeople people, Facts facts) {
        this.tellers = tellers;
        this.acknowledgements = acknowledgements;
        this.people = people;
        this.facts = facts;
    }

    /** Whose erasures are asked about. */
    record PlacesRequest(
            @NotNull(message = "{field.ids}") @Size(max = 500, message = "{field.ids}")
            List<String> ids) {}

    /**
     * Where one person was known here.
     *
     * @param forgottenAt when this service had forgotten her itself
     * @param subscribers the subscriptions that were ever told of her
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Places(@Nullable Instant forgottenAt, List<Acknowledgements.Place> subscribers) {}

    @Operation(
            summary =
                    "The people whom the subscriber was told of and has to erase, unconfirmed ones first; a coordinator of its partner"
                            + " is told also where the subscription is removed")
    @GetMapping("/subscriptions/{id}/erasures")
    Map<String, List<Acknowledgements.Acknowledgement>> erasures(@PathVariable String id, Actor actor) {
        List<Acknowledgements.Acknowledgement> erasures =
                acknowledgements.of(tellers.find(id, actor).id(), SHOWN);
        if (!erasures.isEmpty()) {
            people.note(erasures, erasure -> Kind.ERASURE, Acknowledgements.Acknowledgement::participant);
        }
        return Map.of("erasures", erasures);
    }

    @Operation(
            summary =
                    "Say that the person is erased on the subscriber's side; the same again changes nothing. Where the subscription"
                            + " is removed, a coordinator of its partner says so")
    @PostMapping("/subscriptions/{id}/erasures/{event}/confirmation")
    ResponseEntity<Void> confirm(@PathVariable String id, @PathVariable String event, Actor actor) {
        Tellers.Teller teller = tellers.find(id, actor);
        if (!acknowledgements.confirm(teller.id(), event, actor.subject())) {
            throw new NotFound("erasure");
        }
        note(teller, event, actor.subject());
        return ResponseEntity.noContent().build();
    }

    private void note(Tellers.Teller teller, String event, String by) {
        if (teller.subscription() == null) {
            facts.ofRemoved(teller.holder(), teller.id(), "erasure-confirmed", by, "event", event);
        } else {
            facts.of(teller.subscription(), "erasure-confirmed", by, "event", event);
        }
    }

    @Operation(summary = "Where each of these people was known, for the erasure report")
    @PostMapping("/erasures/places")
    Map<String, Places> places(@Valid @RequestBody PlacesRequest request) {
        Map<String, Instant> forgotten = acknowledgements.forgotten(request.ids());
        Map<String, List<Acknowledgements.Place>> places = acknowledgements.places(request.ids());
        return request.ids().stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> new Places(forgotten.get(id), places.getOrDefault(id, List.of()))));
    }
}
