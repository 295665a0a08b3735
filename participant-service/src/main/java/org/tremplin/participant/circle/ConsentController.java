package org.tremplin.participant.circle;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;

/** A participant consents that a partner learns something of her, and withdraws it. */
@RestController
@RequestMapping("/api/participants/v1/participants/{participant}/consents")
class ConsentController {

    private final Circles circles;

    ConsentController(Circles circles) {
        this.circles = circles;
    }

    @Operation(summary = "Note that a participant consents, in the words of which text, and how she said so")
    @PostMapping
    ResponseEntity<Written> give(
            @PathVariable String participant, @Valid @RequestBody Wish.Consent wish, IdempotencyKey key) {
        return circles.consent(participant, wish, key)
                .answer("/api/participants/v1/participants/" + participant + "/circle");
    }

    @Operation(summary = "Note that a participant withdraws a consent; what it opened is closed at once")
    @PostMapping("/{consent}/withdrawal")
    ResponseEntity<Written> withdraw(@PathVariable String participant, @PathVariable String consent) {
        return circles.withdraw(participant, consent).answer();
    }
}
