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

/** Partners ask each other to accompany a participant. */
@RestController
@RequestMapping("/api/participants/v1/participants/{participant}/referrals")
class ReferralController {

    private final Circles circles;

    ReferralController(Circles circles) {
        this.circles = circles;
    }

    @Operation(summary = "Ask a partner to accompany a participant, acting for the partner that accompanies her now")
    @PostMapping
    ResponseEntity<Written> refer(
            @PathVariable String participant, @Valid @RequestBody Wish.Referral wish, IdempotencyKey key) {
        return circles.refer(participant, wish, key)
                .answer("/api/participants/v1/participants/" + participant + "/circle");
    }

    @Operation(summary = "Take a referral on; only the partner that was asked may")
    @PostMapping("/{referral}/acceptance")
    ResponseEntity<Written> accept(@PathVariable String participant, @PathVariable String referral) {
        return circles.accept(participant, referral).answer();
    }

    @Operation(summary = "Say no to a referral; only the partner that was asked may")
    @PostMapping("/{referral}/refusal")
    ResponseEntity<Written> decline(
            @PathVariable String participant, @PathVariable String referral, @Valid @RequestBody Wish.Refusal wish) {
        return circles.decline(participant, referral, wish).answer();
    }

    @Operation(summary = "End a referral, or take it back before it is answered")
    @PostMapping("/{referral}/end")
    ResponseEntity<Written> end(@PathVariable String participant, @PathVariable String referral) {
        return circles.end(participant, referral).answer();
    }
}
